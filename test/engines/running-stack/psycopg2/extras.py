"""Names that Django's backend takes from psycopg2.extras when it is loaded."""


class Inet:
    pass


class DateRange:
    pass


class DateTimeRange(DateRange):
    pass


class DateTimeTZRange(DateRange):
    pass


class NumericRange(DateRange):
    pass


class Json:
    pass


def register_uuid(*_):
    pass
