"""The most memory that this process has held, in megabytes; Linux tells a process's own apart from what its parent held."""
import pathlib
import re
import resource


def peak_megabytes() -> float:
    status = pathlib.Path("/proc/self/status")
    own = re.search(r"VmHWM:\s+(\d+)", status.read_text()) if status.exists() else None
    return (int(own[1]) if own else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 1024
