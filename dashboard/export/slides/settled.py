"""A file that is the same each time it is made from the same."""

import io
import zipfile

_MOMENT = (1980, 1, 1, 0, 0, 0)


def settled(made: bytes) -> bytes:
    """The same package with one fixed moment for each of its files."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(made)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            info = zipfile.ZipInfo(name, _MOMENT)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return out.getvalue()
