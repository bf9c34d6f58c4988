"""A made theme walks from a file to the tiles of its page, without a change in the product.

What is added here is what ``docs/bijdragen.md`` ("Een thema") asks for: a file with a reader, a
theme with a measure, and from which size a difference is told.
"""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pandera.pandas as pa
import pytest

from dashboard.analysis.theme_values import theme_values
from dashboard.build.derive import Membership
from dashboard.build.themes import indicators
from dashboard.plans.themes import answer_tile, of_measure
from dashboard.sources import READERS, Sources
from dashboard.sources.catalogue import KINDS, Kind, expected_files
from dashboard.sources.checks import code_rule, once, validate
from dashboard.sources.errors import SourceError
from dashboard.sources.files import Found
from dashboard.sources.tables import read_table
from dashboard.sources.themes.units import PERCENT, columns
from dashboard.store.read import Store
from dashboard.store.schemas import conform
from dashboard.vocabulary import measures as vocabulary
from dashboard.vocabulary import theme_scales
from dashboard.vocabulary.areas import PROGRAMME, country, own_area, programme
from dashboard.vocabulary.ladders import Ladder, Ladders
from dashboard.vocabulary.sources import Source
from dashboard.vocabulary.theme_ladders import THEME_LADDERS
from dashboard.vocabulary.theme_sources import THEME_FILES, ThemeFile
from dashboard.vocabulary.themes import THEME_MEASURES, THEMES, Recipe, Theme, ThemeMeasure
from tests.language.checks import check

FILE = ThemeFile(
    "theme_green",
    "bomen-2024.csv",
    Source("Bomen", "CC0", "gemeenten, bomen", years="2024", care="Alleen bomen aan de straat."),
)
THEME = Theme("groen", "Groen", "fys")
TREES = ThemeMeasure(
    "kroon", THEME.key, "Kroonbedekking", "% van het land",
    (Recipe(FILE.key, ("wijk",), {2024: ("kroon",)}),), "people",
    "Hoeveel van het land onder bomen ligt.", better=1,
)  # fmt: skip


def read_green(found: Found, path: Path) -> pd.DataFrame:
    """The reader of the made file: code, level and the percentage."""
    table = read_table(found, path, ("code",), counts=("kroon",))
    rules = {"code": pa.Column(str, [code_rule("wijk"), once()]), **columns({"kroon": PERCENT})}
    validate(table, pa.DataFrameSchema(rules), found)
    return table.assign(level="wijk")


@pytest.fixture(autouse=True)
def _registered(monkeypatch):
    monkeypatch.setitem(THEME_FILES, FILE.key, FILE)
    monkeypatch.setitem(KINDS, FILE.key, Kind(FILE.source.text, FILE.source.licence, "haal op."))
    monkeypatch.setitem(READERS, FILE.key, read_green)
    monkeypatch.setitem(THEMES, THEME.key, THEME)
    ladders = Ladders(Ladder("gebied", 1, 4), Ladder("plaats", 2, 8), Ladder("groep", 0.5, 2))
    monkeypatch.setitem(THEME_LADDERS, TREES.key, ladders)
    monkeypatch.setitem(theme_scales._BOUNDS, TREES.key, (5, 10, 15, 20, 25))
    monkeypatch.setitem(THEME_MEASURES, TREES.key, TREES)
    for known in (vocabulary.THEMED, vocabulary.REGISTRY):  # both are made of THEME_MEASURES
        monkeypatch.setitem(known, TREES.key, vocabulary._of_theme(TREES))


def cover(store: Store) -> dict[str, float]:
    """Of each wijk with a score a made percentage: higher where the score is."""
    rows = store.scores.query("level == 'wijk' and year == 2024")
    values = (10 + 20 * rows["afw"]).clip(0, 100).round(1)
    return dict(zip(rows["code"], values, strict=True))


def write(path: Path, values: dict[str, float]) -> Path:
    path.write_text("code;kroon\n" + "".join(f"{c};{v}\n" for c, v in values.items()), "utf-8")
    return path


def found(path: Path) -> Found:
    return Found(path.name, FILE.key, "", path)


@pytest.fixture
def walked(store, tmp_path) -> Store:
    """The set with what the build makes of the made file."""
    path = write(tmp_path / FILE.file, cover(store))
    read = READERS[FILE.key](found(path), path)
    places = store.areas[store.areas["level"].isin(("gemeente", "wijk", "buurt"))]
    parts = store.nplv[["area_id", "code"]].set_axis(["code", "member"], axis=1)
    groups = pd.concat([parts, parts.assign(code=PROGRAMME)]).assign(level="nplv")
    sources = Sources({}, places, {}, store.nplv, store.published, (), {}, {FILE.key: read})
    made = indicators(sources, Membership(groups, pd.DataFrame()))
    table = conform("indicators", pd.concat([store.indicators, made], ignore_index=True))
    return replace(store, indicators=table)


def test_its_file_is_looked_for_and_may_be_absent():
    (expected,) = (one for one in expected_files() if one.kind == FILE.key)
    assert expected.title == FILE.file and not expected.required


def test_a_value_outside_its_unit_is_refused_in_dutch(store, tmp_path):
    path = write(tmp_path / FILE.file, {"WK003401": 101})
    with pytest.raises(SourceError, match=r"'kroon'.*ligt niet tussen 0 en 100"):
        READERS[FILE.key](found(path), path)


def test_an_area_has_the_mean_of_its_people(walked):
    """By dicts: the programme from its wijken that are whole in it, by inhabitants."""
    values = cover(walked)
    people = walked.areas.set_index("code")["inhabitants"].fillna(0).astype(float).to_dict()
    area = walked.area("heerlen-noord")
    by = [(values[code], people[code]) for code in area.members if code in values]
    mean = sum(x * w for x, w in by) / sum(w for _, w in by)
    known = theme_values(walked, area, TREES.key).loc[2024]
    assert known["value"] == pytest.approx(mean) and known["coverage"] == pytest.approx(1)
    own = theme_values(walked, own_area("Zelf", area.members), TREES.key).loc[2024]
    assert own["value"] == pytest.approx(mean)
    for whole in (programme(), country()):
        assert theme_values(walked, whole, TREES.key).loc[2024, "coverage"] > 0.8


def test_an_area_of_buurten_is_not_told(walked):
    value = theme_values(walked, walked.area("breda-noord"), TREES.key)
    assert value.empty or pd.isna(value.loc[2024, "value"])


@pytest.mark.parametrize("code", [None, "heerlen-noord", "GM0344"])
def test_the_page_says_it_in_its_own_words_and_unit(walked, code):
    chosen = walked.area(code) if code else None
    answer = answer_tile(walked, THEME.key, chosen).build()
    check(answer.headline)
    assert len(answer.table) == 1 and "gemeenten, bomen" in answer.source
    planned = {tile.key: tile.build() for tile in of_measure(walked, TREES.key, chosen)}
    assert {"gebieden", "kaart", "klassen", "zelfde-klasse"} <= set(planned)
    for content in planned.values():
        check(content.headline)
        assert "gemeenten, bomen" in content.source and len(content.table)
    assert "kroonbedekking" in " ".join(c.headline.lower() for c in planned.values())
