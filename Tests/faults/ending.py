"""Runs that are ended from outside."""
import random, shutil, signal, subprocess, time
from batch import Row

# Files cannot be nameless until they are whole where /proc does not show them.
WITHOUT_NAMELESS = ["unshare", "-m", "sh", "-c", 'mount -t tmpfs none /proc/$$/fd && exec "$@"', "sh"]


def duration(batch, before=()):
    out = batch.folder()
    start = time.perf_counter()
    code, said = batch.run(out, before)
    assert code == 0, said
    shutil.rmtree(out)
    return time.perf_counter() - start


def killed(batch, fault, runs, number, right, before=(), seed=1939):
    """Ends runs by a signal, each at a moment drawn from the time that a batch takes."""
    row, chance = Row(fault, {*right, -number}), random.Random(seed)
    length = duration(batch, before)
    for _ in range(runs):
        out = batch.folder()
        process = subprocess.Popen([*before, *batch.command(out)], stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE, text=True)
        time.sleep(chance.uniform(0, length))
        process.send_signal(number)
        said = process.communicate()[1].strip()
        row.meet(batch, out, process.returncode, said)
    return row


def at_once(batch, runs):
    """Two batches into one folder at the same time."""
    row = Row("two batches into one folder at once", 0)
    for _ in range(runs):
        out = batch.folder()
        both = [subprocess.Popen(batch.command(out), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
                for _ in range(2)]
        said = [process.communicate()[1].strip() for process in both]
        codes = [process.returncode for process in both]
        row.meet(batch, out, max(codes, key=abs), " ".join(said))
    return row


def rows(batch, kills):
    few = max(2, kills // 10)
    yield killed(batch, "`kill -9` at a random moment", kills, signal.SIGKILL, {0})
    yield killed(batch, "the same where files cannot be nameless", max(2, kills // 4), signal.SIGKILL, {0}, WITHOUT_NAMELESS)
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        yield killed(batch, name + " at a random moment", few, getattr(signal, name), {0})
    yield killed(batch, "SIGTERM where files cannot be nameless", few, signal.SIGTERM, {0}, WITHOUT_NAMELESS)
    yield at_once(batch, few)
