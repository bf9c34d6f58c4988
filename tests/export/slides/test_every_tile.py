"""The full count: a slide of every tile, and LibreOffice opens every kind of slide."""

import io
import shutil
import subprocess

import pytest
from pptx import Presentation

from dashboard.export.slides import deck
from tests.export.slides.sample import contents, taken
from tests.subjects.every_tile import every_tile

pytestmark = pytest.mark.proof


@pytest.mark.timeout(900)
def test_every_tile_of_every_area_is_a_slide_that_stays_within_its_edges(store):
    seen = 0
    for name, content in every_tile(store, 1):
        made = Presentation(io.BytesIO(deck([taken(content)], store)))
        (slide,) = made.slides
        assert slide.shapes.title.text_frame.text == content.headline, name
        for shape in slide.shapes:
            assert shape.left + shape.width <= made.slide_width, (name, shape.name)
            assert shape.top + shape.height <= made.slide_height, (name, shape.name)
        seen += 1
    assert seen > 1_000


@pytest.mark.timeout(300)
def test_libreoffice_makes_a_page_of_every_slide(store, tmp_path):
    program = shutil.which("soffice")
    if not program:
        pytest.skip("needs LibreOffice: apt-get install libreoffice-impress")
    tiles = [taken(content, kind) for kind, content in contents(store).items()]
    (tmp_path / "deck.pptx").write_bytes(deck(tiles, store))
    settings = f"-env:UserInstallation=file://{tmp_path}/settings"
    command = [program, settings, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "deck.pptx")], check=True, capture_output=True)
    counted = subprocess.run(
        ["pdfinfo", str(tmp_path / "deck.pdf")], check=True, capture_output=True, text=True
    )
    assert f"Pages:           {len(tiles) + 1}\n" in counted.stdout
