"""Says of each text on standard input (a JSON list) whether this Python compiles it: null, or [line, message]."""
import json
import sys
import warnings

warnings.simplefilter("ignore")


def verdict(text):
    try:
        compile(text.encode("utf-8", "surrogatepass"), "file.py", "exec", dont_inherit=True)
    except SyntaxError as error:
        return [error.lineno or 0, f"{type(error).__name__}: {error.msg}"]
    except (ValueError, MemoryError, RecursionError, OverflowError) as error:
        return [0, f"{type(error).__name__}: {error}"]
    return None


json.dump([verdict(text) for text in json.load(sys.stdin)], sys.stdout)
