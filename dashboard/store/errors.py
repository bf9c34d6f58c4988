"""What can be wrong with our own files, and what the system says when it refuses."""

import errno


class StoreError(Exception):
    """The store is absent, damaged or not ours; the text is Dutch and says what to do."""


_NO_ROOM = ("de schijf is vol", "maak ruimte vrij en probeer het opnieuw.")
_NO_RIGHTS = (
    "hier mag niet worden gelezen of geschreven (geen rechten)",
    "geef rechten op deze map, of kies een andere map.",
)
_IN_USE = (
    "deze map of dit bestand is in gebruik",
    "sluit het programma dat er gebruik van maakt en probeer het opnieuw.",
)
_TOO_MANY = ("er staan te veel bestanden open", "sluit programma's en probeer het opnieuw.")
SYSTEM: dict[int | None, tuple[str, str]] = {
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: ("de ruimte die u op deze schijf mag gebruiken, is op", _NO_ROOM[1]),
    errno.EFBIG: ("het bestand is te groot voor deze schijf", "kies een map op een andere schijf."),
    errno.EROFS: ("deze schijf kan alleen worden gelezen", "kies een map op een andere schijf."),
    errno.EACCES: _NO_RIGHTS,
    errno.EPERM: _NO_RIGHTS,
    errno.EBUSY: _IN_USE,
    errno.ETXTBSY: _IN_USE,
    errno.ENOTEMPTY: _IN_USE,
    errno.EMFILE: _TOO_MANY,
    errno.ENFILE: _TOO_MANY,
    errno.ENAMETOOLONG: ("deze naam is te lang", "kies een map met een kortere naam."),
    errno.ENOENT: ("dit bestaat niet (meer)", "controleer de plaats en probeer het opnieuw."),
    errno.ENOTDIR: ("een deel van deze plaats is geen map", "kies een andere map."),
    errno.EEXIST: ("hier staat al iets anders", "kies een andere map."),
    errno.EISDIR: ("dit is een map, geen bestand", "kies een andere plaats."),
    errno.ELOOP: ("deze link wijst naar zichzelf", "kies een andere map."),
    errno.EIO: ("de schijf geeft een fout", "controleer de schijf, of kies een andere."),
    errno.ENOMEM: ("er is te weinig geheugen", "sluit programma's en probeer het opnieuw."),
}
"""Number of an error of the system -> what is wrong, and what to do."""
REFUSED: frozenset[int | None] = frozenset(
    {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EBUSY}
)
"""Those that say of a folder that nothing can be written in it."""
