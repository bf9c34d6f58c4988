"""LibreOffice opens every kind of slide."""

import shutil
import subprocess

import pytest

from dashboard.export.slides import deck
from tests.export.slides.sample import contents, taken

pytestmark = pytest.mark.proof


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
