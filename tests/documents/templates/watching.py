"""What the interpreter does that reaches outside: files, processes, sockets, code, modules."""

import sys

__all__ = ["watched"]

EVENTS = frozenset(["open", "os", "shutil", "subprocess", "socket", "exec", "compile", "import", "ctypes"])
_SEEN = []
_ON = []


def _hook(event, args):
    if _ON and event.split(".")[0] in EVENTS:
        _SEEN.append((event, args[:1]))


sys.addaudithook(_hook)  # for good: hooks cannot be taken away


def watched(work):
    """What ``work`` does that reaches outside, once everything that it needs was imported."""
    work()
    _SEEN.clear()
    _ON.append(work)
    try:
        work()
    finally:
        _ON.clear()
    return list(_SEEN)
