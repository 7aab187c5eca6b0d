"""As much of psycopg2 as Django needs to load its backend for PostgreSQL; there is no database behind it.

For machines where the servers are installed and the driver is not. Whoever asks for data gets the error that a
database that is switched off would give.
"""
__version__ = "2.9.9 (stands in)"


class Error(Exception):
    pass


class DatabaseError(Error):
    pass


class InterfaceError(Error):
    pass


class DataError(DatabaseError):
    pass


class OperationalError(DatabaseError):
    pass


class IntegrityError(DatabaseError):
    pass


class InternalError(DatabaseError):
    pass


class ProgrammingError(DatabaseError):
    pass


class NotSupportedError(DatabaseError):
    pass


def connect(*_, host="localhost", port=5432, **__):
    raise OperationalError(f'connection to server at "{host}", port {port} failed: Connection refused')
