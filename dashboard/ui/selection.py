"""Choices of the reader, kept in the address of the page.

A link reproduces the screen: every choice is a widget bound to a query
parameter. The address holds the label a reader sees.
"""

from collections.abc import Callable, Iterable
from typing import Any

import streamlit as st

EMPTY = "Kies …"
LONGEST = 60
"""Characters of a search: longer than any name."""


def _check_address(key: str, labels: Iterable[str], what: str) -> None:
    """Say so when the address holds a value that is not among ``labels``.

    Only on the first run: Streamlit then drops the value from the address.
    """
    raw = st.query_params.get(key)
    if not raw or raw in labels or key in st.session_state:
        return
    st.warning(
        f"De link noemt bij ‘{what.lower()}’ een onbekende waarde: ‘{_plain(raw)}’. "
        "U ziet nu de standaardkeuze. Kies hieronder zelf een andere waarde.",
    )


def _check_addresses(key: str, labels: Iterable[str], what: str, most: int | None = None) -> None:
    """As ``_check_address``, for a choice of several: unknown values and more than ``most``."""
    raws = [raw for raw in st.query_params.get_all(key) if raw]
    if not raws or key in st.session_state:
        return
    known = [raw for raw in dict.fromkeys(raws) if raw in labels]
    if unknown := [raw for raw in raws if raw not in labels]:
        rest = "is weggelaten" if known else "telt niet: u ziet nu de standaardkeuze"
        st.warning(
            f"De link noemt bij ‘{what.lower()}’ een onbekende waarde: ‘{_plain(unknown[0])}’. "
            f"Die {rest}. Kies hieronder zelf een andere waarde.",
        )
    if most is not None and len(known) > most:
        st.warning(
            f"De link noemt bij ‘{what.lower()}’ {len(known)} waarden; er passen er {most} naast "
            f"elkaar. U ziet nu de eerste {most}. Kies hieronder zelf andere waarden.",
        )


def _plain(raw: str) -> str:
    """A value from the address as harmless text: short, and without markdown signs."""
    return "".join(c for c in raw if c.isalnum() or c in " -.,'")[:40]


def choose_one(
    key: str,
    label: str,
    options: dict[Any, str],
    help: str | None = None,
) -> Any:
    """One of ``options`` (code -> label) as a row of buttons; the first is the default."""
    _check_address(key, options.values(), label)
    chosen = st.segmented_control(
        label, list(options), format_func=options.__getitem__, default=[next(iter(options))],
        required=True, key=key, bind="query-params", help=help, wrap=True,
    )  # fmt: skip
    return chosen if chosen in options else next(iter(options))


def choose_from_list(
    key: str,
    label: str,
    options: dict[Any, str],
    placeholder: str = EMPTY,
    help: str | None = None,
    on_change: Callable[[], None] | None = None,
) -> Any | None:
    """One of ``options`` (code -> label) from a list, or None when nothing is chosen."""
    _check_address(key, options.values(), label)
    chosen = st.selectbox(
        label, list(options), index=None, format_func=options.__getitem__, key=key,
        placeholder=placeholder, bind="query-params", help=help, on_change=on_change,
    )  # fmt: skip
    return chosen if chosen in options else None


def search_field(key: str, label: str) -> str:
    """A word or two to search for; at most ``LONGEST`` characters."""
    return st.text_input(label, key=key, max_chars=LONGEST, bind="query-params").strip()


def choose_several(
    key: str,
    label: str,
    options: dict[Any, str],
    default: Iterable[Any] = (),
    most: int | None = None,
    placeholder: str = EMPTY,
    help: str | None = None,
) -> list[Any]:
    """Up to ``most`` of ``options`` (code -> label) from a list, in the order they were chosen."""
    _check_addresses(key, options.values(), label, most)
    chosen = st.multiselect(
        label, list(options), default=list(default), format_func=options.__getitem__, key=key,
        placeholder=placeholder, bind="query-params", max_selections=most, help=help,
    )  # fmt: skip
    return [c for c in chosen if c in options]


def choose_any(
    key: str,
    label: str,
    options: dict[Any, str],
    default: Iterable[Any] = (),
    help: str | None = None,
) -> list[Any]:
    """Any of ``options`` (code -> label) as a row of buttons that are on or off, in their order."""
    _check_addresses(key, options.values(), label)
    chosen = st.pills(
        label, list(options), selection_mode="multi", default=list(default), key=key,
        format_func=options.__getitem__, bind="query-params", help=help,
    )  # fmt: skip
    return [c for c in options if c in chosen]


def switch(key: str, label: str, help: str | None = None) -> bool:
    """A choice between off (the default) and on."""
    # Streamlit takes these for on and off, in any case of letters.
    _check_address(key, ("true", "false", "True", "False", "TRUE", "FALSE"), label)
    return st.toggle(label, key=key, bind="query-params", help=help)


def in_row(*controls: Callable[[], Any]) -> list[Any]:
    """Draw ``controls`` beside each other, wrapping on a narrow screen; their values."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        return [control() for control in controls]
