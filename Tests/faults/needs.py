"""Things that the program needs and does not get."""
import glob, os, shutil, subprocess, tempfile
from batch import PACTMAP, Row

NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


def hidden(folder):
    """A command that runs another one with an empty folder in place of a full one."""
    return ["unshare", "-m", "sh", "-c", f'mount -t tmpfs none {folder} && exec "$@"', "sh"]


def descriptors(batch):
    """From three, the standard ones, upwards until there are enough."""
    row = Row("out of file descriptors", (1, 2), "too many files are open: 16 more are needed; raise the limit")
    for limit in range(3, 40):
        out = batch.folder()
        code, said = batch.run(out, ["prlimit", f"--nofile={limit}"])
        if code == 127 or "error while loading shared libraries" in said:
            shutil.rmtree(out)
            continue
        if code == 0:
            shutil.rmtree(out)
            break
        row.meet(batch, out, code, said)
    row.fault += f" (fewer than {limit})"
    return row


def fonts(batch):
    row = Row("fonts not installed", 1, "font file Lin.* not found below .*make setup")
    out = batch.folder()
    row.meet(batch, out, *batch.run(out, hidden("/usr/share/fonts"), env={**os.environ, "HOME": "/nowhere"}))
    return row


def damaged_fonts(batch):
    row = Row("font files cut off, empty or no fonts", 1, "font file .*Lin.* cannot be read as a font; install it again")
    for contents in (lambda data: data[:1000], lambda data: b"", lambda data: b"no font" * 1000):
        folder = tempfile.mkdtemp(prefix="fonts-", dir=batch.work)
        for file in glob.glob("/usr/share/fonts/**/Lin*.otf", recursive=True):
            with open(file, "rb") as font, open(os.path.join(folder, os.path.basename(file)), "wb") as copy:
                copy.write(contents(font.read()))
        out = batch.folder()
        row.meet(batch, out, *batch.run(out, env={**os.environ, "PACTMAP_FONTS": folder}))
    return row


def database(batch):
    row = Row("proj.db missing", 1, "proj.db")
    out = batch.folder()
    row.meet(batch, out, *batch.run(out, hidden("/usr/share/proj")))
    out = batch.folder()
    row.meet(batch, out, *batch.run(out, env={**os.environ, "PROJ_LIB": "/nowhere", "PROJ_DATA": "/nowhere"}))
    return row


def damaged_database(batch):
    row = Row("proj.db cut off, empty or no database", 1, "proj.db")
    with open("/usr/share/proj/proj.db", "rb") as file:
        data = file.read()
    for contents in (data[: len(data) // 2], b"", b"no database" * 1000):
        folder = tempfile.mkdtemp(prefix="proj-", dir=batch.work)
        with open(os.path.join(folder, "proj.db"), "wb") as file:
            file.write(contents)
        out = batch.folder()
        row.meet(batch, out, *batch.run(out, env={**os.environ, "PROJ_LIB": folder, "PROJ_DATA": folder}))
    return row


def unreadable(batch):
    row = Row("a file of the atlas that may not be read", 1, "cannot be read; check its permissions")
    for name in ("geo/garrisons.yaml", "geo/places.geojson", "maps/first.yaml", "maps/texts/en.yaml", "maps/styles/plain.yaml"):
        out = batch.folder()
        out.chmod(0o777)
        path = batch.new_atlas / name
        path.chmod(0)
        code, said = batch.run(out, NOBODY)
        path.chmod(0o644)
        row.meet(batch, out, code, said)
    return row


def processes(batch):
    """From none but the program itself upwards; threads count as processes. Pango cannot do without them."""
    row = Row("few processes", (0, 1), "the system gives no further thread: .* raise the limits")
    for limit in (*range(0, 17), 24):
        out = batch.folder()
        out.chmod(0o777)
        row.meet(batch, out, *batch.run(out, ["timeout", "60", *NOBODY, "prlimit", f"--nproc={limit}"]))
    return row


def memory(batch):
    """From what the system needs to load the program upwards, in steps of five megabytes."""
    row = Row("little memory", (0, 1), "there is (too little|not enough) memory|gives no further thread: .* too little memory")
    for megabytes in range(40, 400, 5):
        before = ["sh", "-c", f'ulimit -v {megabytes << 10}; exec timeout 60 "$@"', "sh"]
        if subprocess.run([*before, PACTMAP, "--version"], capture_output=True).returncode not in (0, 1):
            # The system itself, or its loader, ends a program that does not fit.
            continue
        out = batch.folder()
        row.meet(batch, out, *batch.run(out, before))
    return row


def proc(batch):
    row = Row("no /proc", 0)
    out = batch.folder()
    row.meet(batch, out, *batch.run(out, ["unshare", "-m", "sh", "-c", 'umount -l /proc && exec "$@"', "sh"]))
    return row


def working_folder(batch):
    """The program is told neither the atlas nor, in the second run, a folder that is there."""
    row = Row("deleted working directory", (1, 2), "is not there any more|cannot write: No such file or directory")
    gone = ["sh", "-c", 'd=$(mktemp -d) && cd "$d" && rmdir "$d" && exec timeout 60 "$@"', "sh"]
    out = batch.folder()
    row.meet(batch, out, *batch.run(out, gone, batch.command(out)[:2] + ["--output", str(out)]))
    out = batch.folder()
    row.meet(batch, out, *batch.run(out, gone, batch.command("out")))
    return row


def rows(batch):
    for fault in (descriptors, processes, memory, fonts, damaged_fonts, database, damaged_database, unreadable, proc,
                  working_folder):
        yield fault(batch)
