"""Names that Django's backend takes from psycopg2.extensions when it is loaded."""
ISOLATION_LEVEL_READ_COMMITTED = 1


class QuotedString:
    pass


def register_adapter(*_):
    pass


def new_array_type(*_):
    pass


def register_type(*_):
    pass


UNICODE = None
