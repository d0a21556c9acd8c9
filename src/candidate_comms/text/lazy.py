"""A value that an object works out when it is first asked for, and then keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

__all__ = ["lazy"]

T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801 - read as a decorator, like property
    """``functools.cached_property`` without its lock, which costs more than the values that are kept here.

    >>> class Text(str):
    ...     @lazy
    ...     def words(self):
    ...         return self.split()
    >>> text = Text("thank you")
    >>> text.words is text.words
    True
    """

    def __init__(self, work: Callable[[Any], T]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> Self | T:
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._work(instance)
        return value
