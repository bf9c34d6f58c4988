"""Settings: the same values as Streamlit's own, without its lock."""

import threading

import pytest
from streamlit import config

from dashboard.ui import settings


def test_every_setting_has_the_value_that_streamlit_gives():
    for key in config.get_config_options():
        assert settings.get_option(key) == settings._with_lock(key), key


def test_a_setting_that_changes_is_seen():
    before = config.get_option("server.maxUploadSize")
    try:
        config.set_option("server.maxUploadSize", before + 1)
        assert settings.get_option("server.maxUploadSize") == before + 1
    finally:
        config.set_option("server.maxUploadSize", before)


def test_an_unknown_setting_is_refused_as_before():
    with pytest.raises(RuntimeError, match=r"geen\.instelling"):
        settings.get_option("geen.instelling")


def test_streamlit_waits_for_nobody_to_read_a_setting(monkeypatch):
    monkeypatch.setattr(config, "get_option", config.get_option)
    config.get_config_options()
    settings.read_without_waiting()
    found: list[object] = []
    reader = threading.Thread(
        target=lambda: found.append(config.get_option("runner.postScriptGC")), daemon=True
    )
    with config._config_lock:
        reader.start()
        reader.join(1)
        assert found == [False]
