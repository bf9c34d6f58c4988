"""A list that a reader gives is bounded, read as cells, and nothing in it is carried out."""

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from random import Random
from time import process_time

import openpyxl
import pytest

from dashboard.sources.lists import (
    LONGEST,
    MOST_BYTES,
    MOST_ROWS,
    MOST_SHEET_CELLS,
    MOST_TAGS,
    ListError,
    rows_of_file,
    rows_of_text,
)


def workbook(rows: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def zipped(parts: dict[str, bytes | str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book:
        for name, data in parts.items():
            book.writestr(name, data)
    return file.getvalue()


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_cells_stand_between_commas_semicolons_or_tabs(separator):
    text = f'code{separator}naam\n"WK003401"{separator}"Almere{separator} Haven"\n\n'
    assert rows_of_text(text) == (
        ("code", "naam"),
        ("WK003401", f"Almere{separator} Haven".strip())
        if separator != "\t"
        else ("WK003401", "Almere Haven"),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_read_as_windows_and_others_save_it(encoding):
    text = "naam\r\nSúdwest-Fryslân\r\n"
    assert rows_of_file(text.encode(encoding)) == (("naam",), ("Súdwest-Fryslân",))


def test_a_separator_in_a_quoted_source_is_not_that_of_the_list():
    assert rows_of_text('code,bron\nWK003401,"a; b, c"') == (
        ("code", "bron"), ("WK003401", "a; b, c"),
    )  # fmt: skip


def test_a_workbook_gives_the_cells_of_its_first_sheet():
    rows = [["code", "naam"], [1530202, "Pathmos"], [None, None], ["WK003401", None, "x"]]
    assert rows_of_file(workbook(rows)) == (
        ("code", "naam"), ("1530202", "Pathmos"), ("WK003401", "", "x"),
    )  # fmt: skip


def test_a_formula_in_a_workbook_is_not_worked_out():
    rows = rows_of_file(workbook([["WK003401"], ['=HYPERLINK("http://x.example","WK003402")']]))
    assert rows == (("WK003401",),)


def test_a_long_cell_and_a_long_row_are_cut_off():
    (row,) = rows_of_text(";".join(["a" * 1000] * 100))
    assert len(row) == 40 and {len(cell) for cell in row} == {LONGEST}


def bomb() -> bytes:
    return zipped({"[Content_Types].xml": "", "xl/worksheets/sheet1.xml": b"0" * 30_000_000})


def parts_of(book: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(part: str, change: Callable[[bytes], bytes]) -> bytes:
    """A workbook of which one part is changed."""
    parts = parts_of(workbook([["WK003401"]]))
    return zipped(parts | {part: change(parts[part])})


def entities() -> bytes:
    """What names itself over and over grows without end."""
    declared = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    return changed(
        "xl/worksheets/sheet1.xml", lambda xml: declared + xml.replace(b"<v>", b"<v>&b;", 1)
    )


def wide(cells: int) -> bytes:
    """A row of cells that are empty, each with a style so that it packs like a real one."""
    styles = Random(1).choices(range(9), k=cells)
    many = b"".join(b'<c s="%d"/>' % style for style in styles)
    return changed("xl/worksheets/sheet1.xml", lambda xml: xml.replace(b"</row>", many + b"</row>"))


def many_strings(number: int) -> bytes:
    """A workbook that brings more texts than its cells use."""
    texts = b"".join(b"<si><t>%d</t></si>" % at for at in range(number))
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    named = b'<Override PartName="/xl/sharedStrings.xml" ContentType="%s"/></Types>' % kind
    parts = parts_of(workbook([["WK003401"]]))
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", named)
    space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return zipped(parts | {"xl/sharedStrings.xml": b'<sst xmlns="%s">%s</sst>' % (space, texts)})


def noisy(size: int) -> bytes:
    """A part that packs no better than an ordinary one does."""
    words = Random(1).choices([f"{n:08}" for n in range(16)], k=size // 8)
    return zipped({"[Content_Types].xml": "", "xl/sharedStrings.xml": "".join(words)})


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "leeg"),
        (b"\n \n", "leeg"),
        (b"a" * (MOST_BYTES + 1), "groter dan 1 MB"),
        (b"a\n" * (MOST_ROWS + 1), "meer dan 3.000 regels"),
        ((";".join(["a"] * 40) + "\n").encode() * 501, "meer dan 20.000 gevulde cellen"),
        (b"%PDF-1.7", "een PDF"),
        (b"<html><script>alert(1)</script>", "een webpagina of XML"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "een oude soort (.xls), of een met een wachtwoord"),
        (b"\x00\x01\x02" * 50, "geen tekst"),
        (zipped({"lijst.csv": "WK003401"}), "een zipbestand"),
        (zipped({"[Content_Types].xml": "<a/>"}), "beschadigd of beveiligd"),
        (bomb(), "bij het uitpakken veel te groot"),
        (wide(MOST_SHEET_CELLS), "te veel cellen"),
        (many_strings(MOST_TAGS // 4), "te veel cellen"),
        (noisy(6_000_000), "bij het uitpakken veel te groot"),
        (zipped({f"xl/{at}": "" for at in range(501)}), "te veel cellen"),
        (entities(), "beschadigd of beveiligd"),
        (changed("xl/worksheets/sheet1.xml", lambda xml: xml[:-60]), "beschadigd of beveiligd"),
        (changed("xl/workbook.xml", lambda _: b"<workbook/>"), "beschadigd of beveiligd"),
        (workbook([]), "eerste blad"),
        (workbook([["a"]])[:-40], "beschadigd of beveiligd"),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "bytes",
)
def test_what_is_no_list_gives_a_sentence_that_says_what_to_do(content, told):
    with pytest.raises(ListError) as caught:
        rows_of_file(content)
    said = str(caught.value)
    assert told in said and said.count(". ") >= 1 and said.endswith(".")
    assert any(word in said for word in ("Bewaar", "kies Opslaan als"))


def test_no_list_costs_more_than_a_second_to_read():
    # Each just within its bounds, in time of the processor: what others do does not count.
    for content in (
        wide(MOST_SHEET_CELLS - 1),
        many_strings(MOST_TAGS // 4 - 1_000),
        workbook([[str(at)] * 6 for at in range(MOST_ROWS)]),
        b";\n" * (MOST_BYTES // 2),
        b"a;" * (MOST_BYTES // 2),
    ):
        start = process_time()
        with suppress(ListError):
            rows_of_file(content)
        assert process_time() - start < 1


def test_a_text_of_a_megabyte_is_refused():
    with pytest.raises(ListError, match="langer dan 1 MB"):
        rows_of_text("a" * (MOST_BYTES + 1))
