"""The page is Dutch, on every address of a page."""

import pytest
from starlette.testclient import TestClient


@pytest.mark.parametrize("path", ["/", "/kaart", "/gebiedsprofiel?gebied=Utrecht"])
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_every_page_is_dutch(client: TestClient, path: str, encoding: str) -> None:
    answer = client.get(path, headers={"accept-encoding": encoding})
    assert '<html lang="nl">' in answer.text
    assert "<title>NPLV-dashboard</title>" in answer.text
    assert "Zet JavaScript aan" in answer.text
    assert "You need to enable" not in answer.text
    assert int(answer.headers["content-length"]) == answer.num_bytes_downloaded


@pytest.mark.parametrize("path", ["/", "/gebiedsprofiel?gebied=Utrecht"])
def test_the_page_is_compressed_for_who_takes_that_and_only_then(
    client: TestClient, path: str
) -> None:
    small = client.get(path, headers={"accept-encoding": "gzip"})
    plain = client.get(path, headers={"accept-encoding": "gzip;q=0, identity"})
    assert small.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert int(small.headers["content-length"]) < int(plain.headers["content-length"]) / 2
    assert small.text == plain.text
    for answer in (small, plain):
        assert "accept-encoding" in answer.headers["vary"].lower()


def test_a_page_is_never_answered_from_the_cache_of_the_english_one(client: TestClient) -> None:
    answer = client.get("/", headers={"if-none-match": '"old"'})
    assert answer.status_code == 200
    assert "etag" not in answer.headers


def test_head_says_no_length_of_the_english_page(client: TestClient) -> None:
    answer = client.head("/kaart")
    assert answer.status_code == 200
    assert "content-length" not in answer.headers
