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
    assert int(answer.headers["content-length"]) == len(answer.content)


def test_a_page_is_never_answered_from_the_cache_of_the_english_one(client: TestClient) -> None:
    answer = client.get("/", headers={"if-none-match": '"old"'})
    assert answer.status_code == 200
    assert "etag" not in answer.headers


def test_head_says_no_length_of_the_english_page(client: TestClient) -> None:
    answer = client.head("/kaart")
    assert answer.status_code == 200
    assert "content-length" not in answer.headers
