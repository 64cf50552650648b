"""Places that cannot be written to."""
import subprocess, tempfile
from batch import PACTMAP, Row


def mounted(batch, size):
    out = tempfile.mkdtemp(prefix="disk-", dir=batch.work)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", out], check=True)
    return batch.folder(out)


def remount(out, options):
    subprocess.run(["mount", "-o", "remount," + options, str(out)], check=True)


def full_disk(batch):
    row = Row("full disk", 2, "cannot write: No space left on device")
    used = sum(-(-len(data) // 4096) * 4096 for data in batch.old.values())
    largest = max(len(data) for data in batch.new.values())
    for share in (0, 0.1, 0.25, 0.5, 0.75, 0.95):
        out = mounted(batch, used + 4096 + int(share * largest))
        code, said = batch.run(out)
        remount(out, "size=64m")
        row.meet(batch, out, code, said)
        subprocess.run(["umount", str(out)], check=True)
    return row


def read_only_disk(batch):
    row = Row("read-only file system", 2, "cannot write: Read-only file system")
    out = mounted(batch, "64m")
    remount(out, "ro")
    code, said = batch.run(out)
    remount(out, "rw")
    row.meet(batch, out, code, said)
    subprocess.run(["umount", str(out)], check=True)
    return row


def somebody_elses(batch):
    nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    row = Row("folder of somebody else", 2, "cannot write: Permission denied")
    out = batch.folder()
    out.chmod(0o755)
    row.meet(batch, out, *batch.run(out, nobody))
    return row


def small_files(batch):
    row = Row("limit on the size of a file (`ulimit -f`)", 2, "cannot write: File too large")
    for blocks in (8, 64, 256):
        out = batch.folder()
        row.meet(batch, out, *batch.run(out, ["sh", "-c", f'ulimit -f {blocks}; exec "$@"', "sh"]))
    return row


def file_for_folder(batch):
    row = Row("a file where the folder should be", 2, "cannot write: a file has this name")
    out = batch.folder()
    row.meet(batch, out, *batch.run(out, after=batch.command(out / "first.svg")))
    return row


def vanished(batch):
    row = Row("folder removed while the batch runs", (0, 2), "cannot write: No such file or directory")
    for tenths in range(0, 10, 3):
        out = batch.folder()
        process = subprocess.Popen(batch.command(out), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        try:
            process.wait(tenths / 10)
        except subprocess.TimeoutExpired:
            pass
        subprocess.run(["rm", "-rf", str(out)])
        said = process.communicate()[1].strip()
        row.note(process.returncode, said)
    return row


def standard_output(batch):
    """What goes to standard output has no older version; only code and words count."""
    row = Row("standard output full, closed or without a reader", 2, "standard output: cannot write")
    one = f'"{PACTMAP}" render first --atlas "{batch.new_atlas}" --format png -o -'
    lists = f'"{PACTMAP}" list bases --atlas "{batch.new_atlas}"'
    for shell in (f"{one} >/dev/full", f"{one} >&-", f"({one}; echo $? >&3) 3>&2 | head -c 10 >/dev/null",
                  f"{lists} >/dev/full"):
        done = subprocess.run(["sh", "-c", shell], capture_output=True, text=True)
        said = done.stderr.strip()
        code = done.returncode
        if "head" in shell:
            code, said = int(said.splitlines()[-1]), "\n".join(said.splitlines()[:-1])
        row.note(code, said)
    return row


def closed_descriptors(batch):
    row = Row("standard output, error or all three closed, error full", (0, 2), "standard output: cannot write|^$")
    for closed in (">&-", "2>&-", "<&- >&- 2>&-", "2>/dev/full"):
        out = batch.folder()
        row.meet(batch, out, *batch.run(out, ["sh", "-c", f'exec "$@" {closed}', "sh"]))
    return row


def rows(batch):
    for fault in (full_disk, read_only_disk, somebody_elses, small_files, file_for_folder, vanished,
                  standard_output, closed_descriptors):
        yield fault(batch)
