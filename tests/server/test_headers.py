"""The middleware on a small fake app: what it changes and what it leaves alone."""

import base64
import gzip
import hashlib
import re

import pytest
from starlette.applications import Starlette
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket

from dashboard.server import FOR_EVER, MIDDLEWARE
from dashboard.ui.index_page import INDEX, content_security_policy, dutch

PAGE = INDEX.read_text("utf-8")
LARGE = '{"type": "FeatureCollection"}' * 200
HASHED = "/app/static/wijk.0123456789abcdef.geojson"


@pytest.fixture
def calls() -> list[Request]:
    return []


@pytest.fixture
def client(calls: list[Request]) -> TestClient:
    """Serve as Streamlit does: gzip inside, the page for every unknown address."""

    async def page(request: Request) -> Response:
        calls.append(request)
        return HTMLResponse(PAGE, headers={"etag": '"old"'})

    async def file(request: Request) -> Response:
        calls.append(request)
        return PlainTextResponse(LARGE)

    async def missing(request: Request) -> Response:
        calls.append(request)
        return PlainTextResponse("niet gevonden", status_code=404)

    async def socket(websocket: WebSocket) -> None:
        await websocket.accept()
        await websocket.send_text(websocket.headers["accept-encoding"])
        await websocket.close()

    inner = Starlette(
        routes=[
            Route("/app/static/weg.0123456789abcdef.geojson", missing),
            Route("/app/static/{path:path}", file),
            Route("/static/{path:path}", file),
            Route("/_stcore/health", file),
            WebSocketRoute("/_stcore/stream", socket),
            Route("/{path:path}", page),
        ]
    )
    inner.add_middleware(GZipMiddleware)
    app = inner
    for middleware in reversed(MIDDLEWARE):
        app = middleware.cls(app, *middleware.args, **middleware.kwargs)
    return TestClient(app)


@pytest.mark.parametrize("path", ["/", "/overzicht", "/a/b", "/index.html"])
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_every_page_is_dutch(client: TestClient, path: str, encoding: str) -> None:
    answer = client.get(path, headers={"accept-encoding": encoding})
    assert '<html lang="nl">' in answer.text
    assert "<title>NPLV-dashboard</title>" in answer.text
    assert "Zet JavaScript aan" in answer.text
    assert "You need to enable" not in answer.text
    assert int(answer.headers["content-length"]) == len(answer.content)


def test_a_page_is_never_answered_from_the_cache_of_the_english_one(client: TestClient) -> None:
    answer = client.get("/", headers={"if-none-match": '"old"'})
    assert answer.status_code == 200
    assert "etag" not in answer.headers


def test_head_says_no_length_of_the_english_page(client: TestClient) -> None:
    answer = client.head("/overzicht")
    assert answer.status_code == 200
    assert "content-length" not in answer.headers


def test_policy_names_every_inline_script_and_nothing_unsafe() -> None:
    html = dutch(PAGE)
    policy = content_security_policy(html)
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    assert scripts
    for script in scripts:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    script_rule = policy.split("script-src", 1)[1].split(";", 1)[0]
    assert "unsafe" not in script_rule
    assert "object-src 'none'" in policy
    assert "http" not in policy


@pytest.mark.parametrize("path", ["/", "/overzicht", "/_stcore/health", HASHED, "/static/a.js"])
def test_every_answer_has_the_security_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["content-security-policy"] == content_security_policy(dutch(PAGE))
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]


def test_a_file_with_a_hash_is_kept_for_ever_and_compressed_once(
    client: TestClient, calls: list[Request]
) -> None:
    first = client.get(HASHED, headers={"accept-encoding": "gzip"})
    again = client.get(HASHED, headers={"accept-encoding": "gzip"})
    for answer in (first, again):
        assert answer.headers["cache-control"] == FOR_EVER
        assert answer.headers["content-encoding"] == "gzip"
        assert "Accept-Encoding" in answer.headers["vary"]
        assert int(answer.headers["content-length"]) == len(gzip.compress(LARGE.encode(), 6))
        assert answer.text == LARGE
        assert len(answer.headers.get_list("x-frame-options")) == 1
    assert len(calls) == 1


def test_without_gzip_the_file_comes_plain(client: TestClient) -> None:
    answer = client.get(HASHED, headers={"accept-encoding": "identity"})
    assert "content-encoding" not in answer.headers
    assert answer.headers["cache-control"] == FOR_EVER


def test_a_file_without_a_hash_is_not_kept(client: TestClient) -> None:
    assert "cache-control" not in client.get("/app/static/wijk.geojson").headers


def test_a_missing_file_is_not_kept(client: TestClient, calls: list[Request]) -> None:
    for _ in range(2):
        answer = client.get("/app/static/weg.0123456789abcdef.geojson")
        assert answer.status_code == 404
        assert "cache-control" not in answer.headers
    assert len(calls) == 2


def test_scripts_are_compressed(client: TestClient, calls: list[Request]) -> None:
    for _ in range(2):
        answer = client.get("/static/js/index.js", headers={"accept-encoding": "gzip"})
        assert answer.headers["content-encoding"] == "gzip"
        assert answer.text == LARGE
    assert len(calls) == 1


def test_a_part_of_a_file_is_passed_on(client: TestClient, calls: list[Request]) -> None:
    client.get("/static/js/index.js", headers={"range": "bytes=0-9"})
    assert calls[-1].headers["range"] == "bytes=0-9"


def test_streamlits_own_addresses_keep_their_compression(client: TestClient) -> None:
    answer = client.get("/_stcore/health", headers={"accept-encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"


def test_websockets_pass_untouched(client: TestClient) -> None:
    with client.websocket_connect(
        "/_stcore/stream", headers={"accept-encoding": "gzip"}
    ) as websocket:
        assert websocket.receive_text() == "gzip"
