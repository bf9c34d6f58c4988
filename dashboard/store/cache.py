"""Results kept as long as the set (or another object) that they were computed from."""

import weakref
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, TypeVar

from dashboard.store.read import Store

_Function = TypeVar("_Function", bound=Callable[..., Any])
_KEPT: list["weakref.WeakKeyDictionary[Any, Any]"] = []
"""For each function with ``per_object``: object -> its results."""


def per_object(maxsize: int) -> Callable[[_Function], _Function]:
    """Keep the last ``maxsize`` results for each object that is the first argument.

    As ``lru_cache``, but the object itself is not held: once nobody uses it any
    more, it and all that was computed from it go. The other arguments must be
    hashable; the results must not be changed.
    """

    def decorate(function: _Function) -> _Function:
        kept: weakref.WeakKeyDictionary[Any, Any] = weakref.WeakKeyDictionary()
        _KEPT.append(kept)

        @wraps(function)
        def cached(first: Any, *args: Any, **named: Any) -> Any:
            results = kept.get(first)
            if results is None:
                results = kept.setdefault(first, _results(function, first, maxsize))
            return results(*args, **named)

        cached.cache_clear = kept.clear  # type: ignore[attr-defined]
        return cached  # type: ignore[return-value]

    return decorate


per_store = per_object
"""``per_object`` for a function whose first argument is a store: nearly every one."""


def _results(function: Callable[..., Any], first: Any, maxsize: int) -> Callable[..., Any]:
    """``function`` of ``first`` with its results kept, without a hold on ``first``.

    The caller holds it while it asks, so it is there.
    """
    its = weakref.ref(first)

    @lru_cache(maxsize=maxsize)
    def results(*args: Any, **named: Any) -> Any:
        return function(its(), *args, **named)

    return results


def forget(store: Store) -> None:
    """Let go of everything kept for ``store``: another set has taken its place.

    Needed besides the weak hold because a result may itself refer to the store.
    """
    for kept in _KEPT:
        kept.pop(store, None)
