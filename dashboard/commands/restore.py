"""Let the set before the present one count again."""

from pathlib import Path

from dashboard.build.static import FOLDER, prepare, tidy
from dashboard.store.disk import writing
from dashboard.store.publish import back, held, previous_set
from dashboard.store.read import Store, read_set


def restore(target: Path, maps: Path = FOLDER) -> Store:
    """Let the set before the present one in ``target`` count; a second time undoes it.

    Its map files are made and tried first. Gives the set that counts from now on.
    Raises ``StoreError``: there is none, it is damaged, or the folder cannot be written.
    """
    with held(target) as folder:
        store = read_set(previous_set(folder))
        with writing(target):
            prepare(store, maps)
            back(folder)
            tidy(folder, maps)
    return store
