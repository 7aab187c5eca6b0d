"""The codes of PostgreSQL's errors; without a database there are none."""
