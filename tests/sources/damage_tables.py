"""Damage to the CSV files: form, encoding, fields, numbers, and what belongs together."""

import csv
from collections.abc import Iterator
from pathlib import Path

from .made import BUURTEN, GEMEENTEN, KWB, NPLV, PUBLISHED, WIJKEN, change, rows_of, write

SCORES = {WIJKEN: "wk", BUURTEN: "bu", GEMEENTEN: "gm"}
SCORE_NUMBERS = ("jaar", "lbm", "afw", "fys", "onv", "soc", "vrz", "won")
COLUMNS = {
    **{name: (f"{s}_code", f"{s}_naam", *SCORE_NUMBERS) for name, s in SCORES.items()},
    KWB: (
        "gwb_code_10", "regio", "gm_naam", "recs", "a_inw", "a_hh", "a_woning", "ste_mvs",
        "ste_oad",
    ),
    NPLV: (
        "gebied_id", "gebied", "gemeente", "inwoners_2025_cbs", "niveau", "code", "naam",
        "zekerheid", "bron",
    ),
    PUBLISHED: ("onderwerp", "gebied", "jaar", "eenheid", "waarde", "bron"),
}  # fmt: skip
"""File -> the columns it needs."""
NAMES = {
    **{name: f"{s}_naam" for name, s in SCORES.items()},
    KWB: "regio",
    NPLV: "naam",
    PUBLISHED: "onderwerp",
}
"""File -> a column with text."""
COUNTS = {KWB: ("a_inw", "a_hh", "ste_oad"), NPLV: ("inwoners_2025_cbs",), PUBLISHED: ("waarde",)}
WRITTEN = ("12.000", "12,000", "12 000", "1.200.000", "1E+05", "veel", "12;5", "inf")
LINE = 4


def columns() -> Iterator[tuple[str, str]]:
    """Every (file, column) that is needed."""
    return ((name, column) for name, needed in COLUMNS.items() for column in needed)


def numbers() -> Iterator[tuple[str, str, str]]:
    """(file, column, what stands there) for numbers that are none, or can be read in two ways."""
    for name, needed in COUNTS.items():
        for column in needed:
            for value in WRITTEN:
                yield name, column, value
    for name in SCORES:
        for column, value in (
            ("lbm", "4,06"), ("lbm", "4062265"), ("lbm", "inf"), ("afw", "inf"), ("fys", "9.9"),
            ("soc", "x"), ("fys", "9" * 400), ("won", "NA"),
            ("jaar", "2.024"), ("jaar", "24"), ("jaar", "2024-01-01"),
        ):  # fmt: skip
            yield name, column, value
    for value in ("-5", "12.5", "#N/A", "9" * 25, "9" * 400):
        yield KWB, "a_hh", value
    for value in ("2.024", "24", "", "dit jaar"):
        yield PUBLISHED, "jaar", value


def without_column(folder: Path, name: str, column: str) -> None:
    rows = rows_of(folder / name)
    write(folder / name, [{k: v for k, v in row.items() if k != column} for row in rows])


def written(folder: Path, name: str, column: str, value: str) -> None:
    change(folder / name, LINE, **{column: value})


def text(change):
    """Change the text of the file."""

    def make(folder: Path, name: str) -> None:
        content = (folder / name).read_bytes().decode("utf-8")
        (folder / name).write_bytes(change(content).encode("utf-8"))

    return make


def encoded(encoding: str, accent: str = ""):
    """Write the file in another encoding, with ``accent`` in a name."""

    def make(folder: Path, name: str) -> None:
        if accent:
            change(folder / name, LINE, **{NAMES[name]: accent})
        content = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_bytes(content.encode(encoding))

    return make


def line(change):
    """Change line ``LINE`` of the file."""

    def make(content: str) -> str:
        lines = content.split("\n")
        lines[LINE - 1] = change(lines[LINE - 1])
        return "\n".join(lines)

    return text(make)


def named(value: str):
    """Let ``value`` stand in a column with text."""
    return lambda folder, name: change(folder / name, LINE, **{NAMES[name]: value})


def row_twice(folder: Path, name: str) -> None:
    rows = rows_of(folder / name)
    write(folder / name, [*rows, rows[1]])


def doubled(folder: Path, name: str) -> None:
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    first = lines[0].partition(",")[0]
    (folder / name).write_text(
        "\n".join([f"{lines[0]},{first}", *(f"{row},x" for row in lines[1:])]), encoding="utf-8"
    )


def styled(**style):
    """Write the same rows in another form."""
    return lambda folder, name: write(folder / name, rows_of(folder / name), **style)


def with_column(folder: Path, name: str) -> None:
    rows = [{"versie": "Leefbaarometer 3.0"} | row for row in rows_of(folder / name)]
    write(folder / name, rows)


def columns_reversed(folder: Path, name: str) -> None:
    write(folder / name, [dict(reversed(row.items())) for row in rows_of(folder / name)])


def kept(name: str, keep):
    """Keep the rows of ``name`` of which ``keep`` (of the row and its place) is true."""

    def make(folder: Path) -> None:
        rows = rows_of(folder / name)
        write(folder / name, [row for at, row in enumerate(rows) if keep(row, at)])

    return make


def each(name: str, spoil):
    """Change every row of ``name``: ``spoil`` gives the fields that differ."""

    def make(folder: Path) -> None:
        write(folder / name, [row | spoil(row) for row in rows_of(folder / name)])

    return make


def times_ten(column: str, only: str = ""):
    """Multiply a column of the key figures by ten, for one code or for all."""

    def spoil(row: dict) -> dict:
        here = row[column].strip().isdigit() and only in ("", row["gwb_code_10"])
        return {column: int(row[column]) * 10} if here else {}

    return each(KWB, spoil)


def shifted(name: str, column: str, only=lambda row: True):
    """Move the values of a column one code down."""

    def make(folder: Path) -> None:
        rows = rows_of(folder / name)
        code = COLUMNS[name][0]
        codes = list(dict.fromkeys(row[code] for row in rows if only(row)))
        values = {row[code]: row[column] for row in rows}
        moved = dict(zip(codes, [values[c] for c in [*codes[1:], codes[0]]], strict=True))
        write(folder / name, [row | {column: moved.get(row[code], row[column])} for row in rows])

    return make


def swapped(one: str, other: str):
    """Exchange the content of two files."""

    def make(folder: Path) -> None:
        content = (folder / one).read_bytes()
        (folder / one).write_bytes((folder / other).read_bytes())
        (folder / other).write_bytes(content)

    return make


REFUSED = {
    "header only": text(lambda content: content.split("\n")[0] + "\n"),
    "no header": text(lambda content: content.split("\n", 1)[1]),
    "the separator told first": text(lambda content: "sep=;\n" + content),
    "UTF-16": encoded("utf-16"),
    "UTF-16 without a mark": encoded("utf-16-le"),
    "UTF-16 the other way": encoded("utf-16-be"),
    "UTF-32": encoded("utf-32"),
    "Windows text": encoded("cp1252", "Café"),
    "DOS text": encoded("cp437", "Café"),
    "Mac text": encoded("mac-roman", "Café"),
    "a name that was read as Windows text": named("CafÃ©"),
    "a letter that was lost": named("Caf\ufffd"),
    "a name that cannot be seen": named("\u200b"),
    "a name that turns the text around": named("Aad\u202eorp"),
    "a soft hyphen": named("Aad\u00adorp"),
    "a letter of one computer": named("Aad\ue000orp"),
    "a control character": named("Ca\x07fe"),
    "a zero byte": named("Ca\0fe"),
    "a formula that failed": named("#REF!"),
    "a column too narrow": named("########"),
    "a field too many": line(lambda row: row + ",9"),
    "a field too few": line(lambda row: row.rpartition(",")[0]),
    "a quote too many": line(lambda row: '"' + row),
    "a doubled column": doubled,
    "a row twice": row_twice,
    "a row of another file": line(lambda row: "a" + "," * row.count(",")),
}  # fmt: skip
ACCEPTED = {
    "a byte order mark": encoded("utf-8-sig"),
    "line ends of Windows": text(lambda content: content.replace("\n", "\r\n")),
    "line ends of an old Mac": text(lambda content: content.replace("\n", "\r")),
    "no line end at the end": text(str.rstrip),
    "blank lines at the end": text(lambda content: content + "\n \n\n"),
    "semicolons": styled(delimiter=";"),
    "tabs": styled(delimiter="\t"),
    "quotes everywhere": styled(quoting=csv.QUOTE_ALL),
    "a column 'versie'": with_column,
    "columns in another order": columns_reversed,
    "empty columns of Excel": text(lambda content: content.replace("\n", ",,\n")),
    "empty rows of Excel": text(
        lambda content: content + ("," * content.split("\n")[0].count(",") + "\n") * 3
    ),
}
SETS = {
    "kwb: households times ten": times_ten("a_hh"),
    "kwb: inhabitants times ten": times_ten("a_inw"),
    **{
        f"kwb: {column} of {code} times ten": times_ten(column, code)
        for column in ("a_inw", "a_hh")
        for code in ("GM0001", "WK000101", "BU00010101")
    },
    "kwb: without gemeenten": kept(KWB, lambda row, _: row["recs"].strip() != "Gemeente"),
    "kwb: without wijken": kept(KWB, lambda row, _: row["recs"].strip() != "Wijk"),
    "kwb: without buurten": kept(KWB, lambda row, _: row["recs"].strip() != "Buurt"),
    "kwb: first half": kept(KWB, lambda _, at: at < 6),
    "kwb: second half": kept(KWB, lambda _, at: at >= 6),
    "kwb: codes of another year": each(
        KWB, lambda row: {"gwb_code_10": row["gwb_code_10"].replace("0001", "1901")}
    ),
    "kwb: names shifted": shifted(KWB, "regio", lambda row: row["recs"].strip() == "Buurt"),
    "kwb: households shifted": shifted(KWB, "a_hh", lambda row: row["recs"].strip() == "Buurt"),
    "kwb: of 2023": lambda folder: (folder / KWB).rename(folder / "kwb-2023.csv"),
    "nplv: first half": kept(NPLV, lambda _, at: at < 2),
    "nplv: every other row": kept(NPLV, lambda _, at: at % 2 == 1),
    "nplv: half of an area": kept(NPLV, lambda row, _: row["code"] != "BU00010201"),
    "nplv: other gemeente": each(NPLV, lambda row: {"gemeente": "Elders"}),
    "nplv: other codes": each(NPLV, lambda row: {"code": row["code"].replace("00", "19", 1)}),
    "nplv: inhabitants times ten": each(
        NPLV, lambda row: {"inwoners_2025_cbs": int(row["inwoners_2025_cbs"]) * 10}
    ),
    **{
        f"wijken: without {year}": kept(WIJKEN, lambda row, _, year=year: row["jaar"] != str(year))
        for year in (2002, 2008, 2012, 2014, 2016, 2018, 2020, 2022, 2024)
    },
    "wijken: release 2022": kept(WIJKEN, lambda row, _: row["jaar"] < "2024"),
    "buurten: without 2024": kept(BUURTEN, lambda row, _: row["jaar"] != "2024"),
    "buurten: 2024 only": kept(BUURTEN, lambda row, _: row["jaar"] == "2024"),
    "gemeenten: without 2024": kept(GEMEENTEN, lambda row, _: row["jaar"] != "2024"),
    **{
        f"{name}: without a gemeente": kept(
            name, lambda row, _, s=s: not row[f"{s}_code"][2:].startswith("0002")
        )
        for name, s in SCORES.items()
    },
    **{f"{n}: names shifted": shifted(n, f"{s}_naam") for n, s in SCORES.items() if s != "gm"},
    **{
        f"{name}: total and deviation exchanged": each(
            name, lambda row: {"lbm": row["afw"], "afw": row["lbm"]}
        )
        for name in SCORES
    },
    **{
        f"{name}: a thousand times": each(
            name,
            lambda row: {
                c: float(row[c]) * 1000 if row[c] != "NA" else "NA" for c in SCORE_NUMBERS[1:]
            },
        )
        for name in SCORES
    },
    "wijken and buurten exchanged": swapped(WIJKEN, BUURTEN),
    "wijken and gemeenten exchanged": swapped(WIJKEN, GEMEENTEN),
    "list and key figures exchanged": swapped(NPLV, KWB),
    "list and published figures exchanged": swapped(NPLV, PUBLISHED),
    "scores and shapes exchanged": swapped(WIJKEN, "wijk 2024.gpkg"),
    "shapes exchanged": swapped("buurt 2024.gpkg", "wijk 2024.gpkg"),
}
