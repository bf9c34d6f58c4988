"""Static files: compressed once, kept where they cannot change, and said in Dutch when absent."""

import gzip

import pytest
from starlette.requests import Request
from starlette.testclient import TestClient

from dashboard.server.files import FOR_EVER, NO_FILE
from tests.server.conftest import HASHED, LARGE, Made


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
        assert answer.headers["cache-control"] == "no-store"
        assert answer.text == NO_FILE + "\n"
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


def test_a_missing_script_is_not_the_page(client: TestClient) -> None:
    """Streamlit answers with its page; a browser would try to run that."""
    for encoding in ("gzip", "identity"):
        answer = client.get("/static/js/weg.js", headers={"accept-encoding": encoding})
        assert answer.status_code == 404
        assert answer.text == NO_FILE + "\n"


def test_under_a_base_path_files_are_compressed_and_kept_as_well(
    make: Made, calls: list[Request]
) -> None:
    client = make("/nplv")
    for path in (f"/nplv{HASHED}", "/nplv/static/js/index.js"):
        for _ in range(2):
            answer = client.get(path, headers={"accept-encoding": "gzip"})
            assert answer.headers["content-encoding"] == "gzip"
            assert answer.text == LARGE
    assert len(calls) == 2
    assert client.get(f"/nplv{HASHED}").headers["cache-control"] == FOR_EVER


@pytest.mark.parametrize("asked", ["gzip;q=0", "xgzip", "br", "identity", "gzip; q=0.0, br"])
def test_who_does_not_want_gzip_gets_none(client: TestClient, asked: str) -> None:
    answer = client.get(HASHED, headers={"accept-encoding": asked})
    assert answer.headers["content-length"] == str(len(LARGE))


@pytest.mark.parametrize(
    "asked", ["gzip", "GZIP", "br;q=1.0, gzip;q=0.8", "gzip, deflate", "x-gzip"]
)
def test_who_wants_gzip_gets_it(client: TestClient, asked: str) -> None:
    assert client.get(HASHED, headers={"accept-encoding": asked}).text == LARGE
    assert "content-encoding" in client.get(HASHED, headers={"accept-encoding": asked}).headers


def test_what_the_browser_has_is_not_sent_again(make: Made) -> None:
    client = make()
    first = client.get("/static/js/etag.js", headers={"accept-encoding": "gzip"})
    same = {"accept-encoding": "gzip", "if-none-match": f'"ander", W/{first.headers["etag"]}'}
    again = client.get("/static/js/etag.js", headers=same)
    assert (again.status_code, again.content) == (304, b"")
    other = client.get("/static/js/etag.js", headers=same | {"if-none-match": '"ander"'})
    assert other.status_code == 200


@pytest.mark.parametrize(
    "asked", ["nonsense", "bytes=9-1", "bytes=a-b", "bytes=0-1,3-4", "bytes=-"]
)
@pytest.mark.parametrize("path", [HASHED, "/favicon.png"])
def test_a_part_that_cannot_be_meant_is_the_whole(
    client: TestClient, calls: list[Request], path: str, asked: str
) -> None:
    """Streamlit refuses it in English; we said that the file was gone."""
    assert client.get(path, headers={"range": asked}).status_code == 200
    assert "range" not in calls[-1].headers


@pytest.mark.parametrize(
    "path",
    [
        "/app/static/" + "a" * 3000 + ".js",
        "/app/static/x%00.geojson",
        "/app/static/..%2f..%2fapp.py",
        "/app/static/..%5capp.py",
        "/static/",
        "/static//etc/passwd",
        "/media/%2e%2e/x",
    ],
)
def test_a_name_that_no_file_can_have_is_not_looked_for(
    client: TestClient, calls: list[Request], path: str
) -> None:
    """A name too long for the disk ended in a traceback."""
    assert client.get(path).status_code == 404
    assert not calls
