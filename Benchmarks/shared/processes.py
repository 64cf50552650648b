"""Whole processes, started cold: how long they take and how much memory they need at most."""
import os, platform, subprocess, time
from collections import namedtuple

Run = namedtuple("Run", "seconds cpu peak")      # wall clock and processor time in seconds, greatest resident memory in MiB


def once(command, environment=None):
    """One run of a command, with the processes it starts; the command must succeed.

    A child's peak of memory is never told as less than its parent's memory when it started, so keep the parent small.
    """
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if status != 0:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def machine():
    """The processor, its cores and the distribution, in words."""
    cpu = next((l.split(":")[1].strip() for l in open("/proc/cpuinfo") if l.startswith("model name")), platform.machine())
    return f"{cpu}, {os.cpu_count()} cores, {platform.freedesktop_os_release().get('PRETTY_NAME', platform.system())}"
