"""Whole processes, started cold: how long they take and how much memory they need at most."""
import os, platform, subprocess, tempfile, time
from collections import namedtuple

Run = namedtuple("Run", "seconds cpu peak")      # wall clock and processor time in seconds, greatest resident memory in MiB


class Failed(subprocess.CalledProcessError):
    """A command that did not succeed, with what it said."""

    def __str__(self):
        return f"{super().__str__()}\n{self.stderr}"


def once(command, environment=None):
    """One run of a command, with the processes it starts; the command must succeed.

    A child's peak of memory is never told as less than its parent's memory when it started, so keep the parent small.
    """
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if status != 0:
            said.seek(0)
            raise Failed(process.returncode, command, stderr=said.read().decode(errors="replace"))
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def machine():
    """The processor, its cores and the distribution, in words."""
    cpu = next((l.split(":")[1].strip() for l in open("/proc/cpuinfo") if l.startswith("model name")), platform.machine())
    return f"{cpu}, {os.cpu_count()} cores, {platform.freedesktop_os_release().get('PRETTY_NAME', platform.system())}"
