"""Which addresses there are, and what is said of the rest."""

import pytest
from starlette.requests import Request
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from dashboard.server.doors import NO_CHANGE, NOT_THERE
from dashboard.ui.registry import PAGES
from tests.server.conftest import Made

CLOSED = [
    "/_stcore/metrics",
    "/_stcore/script-health-check",
    "/_stcore/agent/openapi.json",
    "/_stcore/agent/interact",
    "/_stcore/bidi-components/a/b.js",
    "/kaart/_stcore/health",
    "/component/a/b.html",
    "/auth/login.php",
    "/index.html",
    "/.env",
]


@pytest.mark.parametrize("base", ["", "/nplv"])
@pytest.mark.parametrize("path", CLOSED)
def test_what_no_page_needs_is_not_there(
    make: Made, calls: list[Request], base: str, path: str
) -> None:
    answer = make(base).get(base + path)
    assert answer.status_code == 404
    assert answer.text in {NOT_THERE + "\n"} or "bestaat niet" in answer.text
    assert not calls


@pytest.mark.parametrize("base", ["", "/nplv"])
def test_every_page_is_there_and_what_it_needs(make: Made, base: str) -> None:
    client = make(base)
    paths = [f"/{info.url_path}" for info in PAGES]
    for path in [*paths, "/_stcore/health", "/static/a.js", "/app/static/a.json", "/favicon.png"]:
        assert client.get(base + path).status_code == 200, path


@pytest.mark.parametrize("base", ["", "/nplv"])
@pytest.mark.parametrize("path", ["/bestaatniet", "/Gebiedsprofiel", "/a/b", "/nplv/nplv"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_an_unknown_page_is_dutch_and_a_404(
    make: Made, calls: list[Request], base: str, path: str, method: str
) -> None:
    answer = make(base).request(method, base + path)
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")
    if method == "GET":
        assert '<html lang="nl">' in answer.text
        assert "<h1>Deze pagina bestaat niet</h1>" in answer.text
    assert not calls


def test_outside_the_base_path_there_is_nothing(make: Made) -> None:
    answer = make("/nplv").get("/kaart")
    assert answer.status_code == 404
    assert 'href="/nplv/kaart"' in answer.text


def test_an_address_can_only_be_read(client: TestClient, calls: list[Request]) -> None:
    answer = client.post("/kaart")
    assert answer.status_code == 405
    assert answer.text == NO_CHANGE + "\n"
    assert answer.headers["allow"] == "GET, HEAD"
    assert not calls


@pytest.mark.parametrize(
    ("base", "path", "address"),
    [
        ("", "/kaart/", "../kaart"),
        ("", "/kaart/?a=b&c", "../kaart?a=b&c"),
        ("/nplv", "/nplv/kaart/", "../kaart"),
        ("/nplv", "/nplv?a=b", "nplv/?a=b"),
        ("/a/nplv", "/a/nplv", "nplv/"),
    ],
)
def test_a_slash_too_many_or_too_few_leads_to_the_page(
    make: Made, base: str, path: str, address: str
) -> None:
    """Relative, so that it holds behind a proxy with https and a path of its own."""
    answer = make(base).get(path)
    assert answer.status_code == 308
    assert answer.headers["location"] == address


@pytest.mark.parametrize("path", ["//kaart/", "//evil.example/", "/kaart//", "/x/"])
def test_no_slash_leads_elsewhere(client: TestClient, path: str) -> None:
    answer = client.get(f"http://localhost{path}")
    assert answer.status_code == 404
    assert "location" not in answer.headers


@pytest.mark.parametrize("base", ["", "/nplv"])
@pytest.mark.parametrize("path", ["/", "/kaart", "/_stcore/health", "/_stcore/stream/x"])
def test_there_is_one_websocket(make: Made, calls: list[Request], base: str, path: str) -> None:
    with pytest.raises(WebSocketDisconnect):
        make(base).websocket_connect(base + path).__enter__()
    assert not calls
    with make(base).websocket_connect(f"{base}/_stcore/stream", headers={"accept-encoding": "x"}):
        assert calls
