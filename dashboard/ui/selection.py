"""Choices of the reader, kept in the address of the page by their code.

A link reproduces the screen: as a page opens each choice is read from the address, after that
the controls decide and the address follows. Streamlit can bind a control to the address
itself, but only with the words a reader sees; links with those words still work.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.store.read import Store
from dashboard.ui import large
from dashboard.vocabulary.areas import Area

Option = TypeVar("Option")
Chosen = TypeVar("Chosen")
EMPTY = "Kies …"
LONGEST = 60
"""Characters of a search: longer than any name."""
_PAGE, _READ, _OFFERED, _UNSEEN = "open_pagina", "gelezen", "aangeboden", "ongezien"


@contextmanager
def choices(part: str, page: str = "") -> Iterator[None]:
    """Keep the choices made within in the address; what is no longer offered leaves it.

    ``part``: what runs again by itself. ``page``: given for the whole of one; another than
    before reads the address anew, and so does who came by the address.
    """
    state = st.session_state
    if page and large.asked():  # of another tile only the address still knows the choices
        page = f"{page}/{large.wanted()}"
    if page and (state.get(_PAGE) != page or by_address()):
        state[_PAGE], state[_READ] = page, set()
    outer = state.get(_OFFERED, set())
    offered = state[_OFFERED] = set()
    yield
    gone = state.get(f"{_OFFERED}-{part}", set()) - offered
    for key in () if large.asked() else gone:
        state[_READ].discard(key)
        write(key, [])
    state[f"{_OFFERED}-{part}"] = offered
    outer |= offered
    state[_OFFERED] = outer


@contextmanager
def unseen() -> Iterator[None]:
    """Make the choices within as their controls would begin, or stand, without drawing them."""
    st.session_state[_UNSEEN] = True
    try:
        yield
    finally:
        st.session_state[_UNSEEN] = False


def by_address() -> bool:
    """Whether the reader came here by a link of ours or by the way back (``browser/address.js``):
    the address alone then says what is shown, and what is not in it is not chosen."""
    run = get_script_run_ctx()
    return run is not None and run.is_history_navigation


def opening(key: str) -> bool:
    """Whether ``key`` is to be read from the address: once, as a page opens."""
    read = st.session_state.setdefault(_READ, set())
    new = key not in read
    read.add(key)
    return new


def write(key: str, texts: list[str]) -> None:
    """Let the address hold ``texts`` for ``key``, or (without any) nothing."""
    if st.query_params.get_all(key) == texts:
        return
    if texts:
        st.query_params[key] = texts
    else:
        del st.query_params[key]


def renamed(old: str, new: str, but: str) -> None:
    """Let the address call ``new`` what it calls ``old``, unless that is ``but``."""
    raw = st.query_params.get(old)
    if raw and raw != but:
        write(new, st.query_params.get_all(new) or [raw])
        write(old, [])


def unknown(
    key: str,
    raw: str,
    rest: str = "U ziet nu de standaardkeuze",
    then: str = "Kies hieronder zelf een andere waarde",
) -> None:
    """Say that the address holds for ``key`` (as a reader knows it) what nobody knows."""
    st.warning(f"De link noemt bij ‘{key}’ een onbekende waarde: ‘{_plain(raw)}’. {rest}. {then}.")


def _plain(raw: str) -> str:
    """A value from the address as harmless text: short, and without markdown signs."""
    return "".join(c for c in raw if c.isalnum() or c in " -.,'")[:40]


def _text(option: object) -> str:
    """An option as it stands in the address."""
    if isinstance(option, tuple):
        return "-".join(map(str, option))
    return str(option).lower() if isinstance(option, bool) else str(option)


@dataclass(frozen=True)
class _Choice(Generic[Option]):
    """A choice among ``options`` (code -> label): of one, or (``many``) of at most ``most``."""

    key: str
    label: str
    options: dict[Option, str]
    default: list[Option]
    many: bool = False
    most: int | None = None

    def begin(self) -> None:
        """Give the control what it begins with: what the address says, else the default. One
        that has begun keeps what it has, unless that is offered no more."""
        state = st.session_state
        state.setdefault(_OFFERED, set()).add(self.key)
        asked = None
        # Of a control that was not drawn for a while only the address still knows the choice.
        gone = self.key not in state
        if opening(self.key) or gone:
            asked = self._asked()
        elif self.many or state.get(self.key) in (None, *self.options):
            return
        begun = self.default if asked is None else asked
        state[self.key] = begun if self.many else next(iter(begun), None)

    def _asked(self) -> list[Option] | None:
        """What the address asks; says what of it cannot be had. None without a word there."""
        raws = st.query_params.get_all(self.key)
        asked = [raw for raw in (raws if self.many else raws[-1:]) if raw]
        known = {label: code for code, label in self.options.items()}
        known |= {_text(code): code for code in self.options}
        either = ((raw, raw.lower(), raw.upper()) for raw in asked)
        read = {ways[0]: next((known[w] for w in ways if w in known), None) for ways in either}
        found = list(dict.fromkeys(code for code in read.values() if code is not None))
        if strange := [raw for raw, code in read.items() if code is None]:
            seen = "Die telt niet: u" if self.many else "U"
            rest = "Die is weggelaten" if found else f"{seen} ziet nu de standaardkeuze"
            unknown(self.label.lower(), strange[0], rest)
        if self.most is not None and len(found) > self.most:
            st.warning(
                f"De link noemt bij ‘{self.label.lower()}’ {len(found)} waarden; er passen er "
                f"{self.most} naast elkaar. U ziet nu de eerste {self.most}. Kies hieronder zelf "
                "andere waarden."
            )
        if found or (self.many and raws and not asked):
            return found[: self.most]
        return self.default if asked else None

    def drawn(self, control: Callable[..., Any], **more: Any) -> list[Option]:
        """Draw the choice as a ``control`` of Streamlit (``more``: what it takes besides): what is
        chosen, kept in the address."""
        chosen = self.now(
            lambda: control(
                self.label,
                list(self.options),
                format_func=self.options.__getitem__,
                key=self.key,
                **more,
            )
        )
        return self.keep(chosen if isinstance(chosen, list) else [chosen])

    def now(self, draw: Callable[[], Chosen]) -> Chosen:
        """What the control that ``draw`` draws says; undrawn (``unseen``) what it would say."""
        if not st.session_state.get(_UNSEEN):
            return draw()
        begun: Chosen = st.session_state[self.key]
        return begun

    def keep(self, chosen: Iterable[Option | None]) -> list[Option]:
        """Write what is chosen in the address, where it is not the default; the same, checked."""
        found = [code for code in chosen if code in self.options]
        texts = [_text(code) for code in found] or [""] * self.many
        write(self.key, [] if found == self.default else texts)
        return found


def choose_one(
    key: str, label: str, options: dict[Option, str], default: Option | None = None
) -> Option:
    """One of ``options`` (code -> label) as a row of buttons; without another ``default`` the first
    is it."""
    first = next(iter(options)) if default is None else default
    choice = _Choice(key, label, options, [first])
    choice.begin()
    return next(iter(choice.drawn(st.segmented_control, required=True, wrap=True)), first)


def choose_from_list(
    key: str, label: str, options: dict[Option, str], placeholder: str = EMPTY
) -> Option | None:
    """One of ``options`` (code -> label) from a list, or None when nothing is chosen."""
    choice = _Choice(key, label, options, [])
    choice.begin()
    return next(iter(choice.drawn(st.selectbox, index=None, placeholder=placeholder)), None)


def choose_listed(key: str, label: str, options: dict[Option, str]) -> Option:
    """One of ``options`` (code -> label) from a list, of which one is always chosen: at first the
    first. For more than fit in a row of buttons."""
    first = next(iter(options))
    choice = _Choice(key, label, options, [first])
    choice.begin()
    return next(iter(choice.drawn(st.selectbox)), first)


def choose_area(
    store: Store, key: str, label: str, placeholder: str = "Kies een gebied"
) -> Area | None:
    """An NPLV area from a list, beside the place that the reader looks at; None for no choice."""
    areas = {code: store.area(code) for code in store.area_ids}
    names = {code: area.name for code, area in areas.items()}
    return areas.get(choose_from_list(key, label, names, placeholder) or "")


def search_field(key: str, label: str) -> str:
    """A word or two to search for; at most ``LONGEST`` characters."""
    st.session_state.setdefault(_OFFERED, set()).add(key)
    if opening(key):
        st.session_state[key] = st.query_params.get(key, "")[:LONGEST]
    found = st.text_input(label, key=key, max_chars=LONGEST).strip()
    write(key, [found] if found else [])
    return found


def choose_several(
    key: str,
    label: str,
    options: dict[Option, str],
    default: list[Option],
    most: int | None = None,
    placeholder: str = EMPTY,
) -> list[Option]:
    """Up to ``most`` of ``options`` (code -> label) from a list, in the order they were chosen."""
    choice = _Choice(key, label, options, default, many=True, most=most)
    choice.begin()
    return choice.drawn(st.multiselect, placeholder=placeholder, max_selections=most)


def choose_any(
    key: str, label: str, options: dict[Option, str], default: list[Option]
) -> list[Option]:
    """Any of ``options`` (code -> label) as a row of buttons that are on or off, in their order."""
    choice = _Choice(key, label, options, default, many=True)
    choice.begin()
    chosen = choice.now(
        lambda: st.pills(
            label, list(options), selection_mode="multi", key=key, format_func=options.__getitem__
        )
    )
    return choice.keep(code for code in options if code in chosen)


def switch(key: str, label: str) -> bool:
    """A choice between off (the default) and on."""
    choice = _Choice(key, label, {False: "", True: ""}, [False])
    choice.begin()
    return choice.keep([choice.now(lambda: st.toggle(label, key=key))]) == [True]


def in_row(*controls: Callable[[], Any]) -> list[Any]:
    """Draw ``controls`` beside each other, wrapping on a narrow screen; their values."""
    if st.session_state.get(_UNSEEN):
        return [control() for control in controls]
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        return [control() for control in controls]
