"""The name under which administrators know the commands (``dashboard.commands``)."""

import runpy

if __name__ == "__main__":
    runpy.run_module("dashboard.commands", run_name="__main__", alter_sys=True)
