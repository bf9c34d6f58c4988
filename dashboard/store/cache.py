"""Results kept as long as the set (or another object) that they were computed from."""

import weakref
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, TypeVar

import pandas as pd

LARGE, TILES, NUMBERS = 24, 256, 1024
"""The most results of one function that are kept for a store: tables over a whole level
(megabytes each), tiles, and the numbers of one area."""
ONE, FEW = 1, 8
"""The same of what there is one of for a store, and of what hardly anybody asks otherwise."""
DRAWINGS = 512
"""The most tiles that Streamlit keeps of what it sent."""
_Function = TypeVar("_Function", bound=Callable[..., Any])
_Shared = TypeVar("_Shared")
_KEPT: list[tuple[str, "weakref.WeakKeyDictionary[Any, Any]"]] = []
"""For each function with ``per_store``: its module, and store -> its results."""


def per_store(maxsize: int) -> Callable[[_Function], _Function]:
    """Keep the last ``maxsize`` results for each store (or other object) given as first argument.

    As ``lru_cache``, but the store itself is not held: once nobody uses it any more, it and
    all that was computed from it go. The other arguments must be hashable. A table is given
    as ``own``; in anything else that is given nothing may be changed.
    """

    def decorate(function: _Function) -> _Function:
        kept: weakref.WeakKeyDictionary[Any, Any] = weakref.WeakKeyDictionary()
        _KEPT.append((function.__module__, kept))

        @wraps(function)
        def cached(first: object, *args: Any, **named: Any) -> object:
            results = kept.get(first)
            if results is None:
                results = kept.setdefault(first, _results(function, first, maxsize))
            return own(results(*args, **named))

        return cached  # type: ignore[return-value]

    return decorate


def own(shared: _Shared) -> _Shared:
    """A table or series that others have too, so that a change to it stays with who makes it.

    Nothing is copied until then (copy on write). What is no table is given as it is.
    """
    if not isinstance(shared, pd.DataFrame | pd.Series):
        return shared
    # Asked of the shared index, which keeps what it finds: each copy would look again.
    _ = shared.index.is_unique
    return shared.copy(deep=False)


def _results(function: Callable[..., Any], first: object, maxsize: int) -> Callable[..., Any]:
    """``function`` of ``first`` with its results kept, without a hold on ``first``.

    The caller holds it while it asks, so it is there.
    """
    its = weakref.ref(first)

    @lru_cache(maxsize=maxsize)
    def results(*args: Any, **named: Any) -> object:
        return function(its(), *args, **named)

    return results


def forget(store: object, package: str = "") -> None:
    """Let go of everything kept for ``store``: another set has taken its place.

    Needed besides the weak hold because a result may itself refer to the store. With
    ``package`` only what functions within it keep.
    """
    for module, kept in _KEPT:
        if module.startswith(package):
            kept.pop(store, None)
