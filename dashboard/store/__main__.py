"""The name under which administrators know the commands (``dashboard.commands``)."""

import runpy

if __name__ == "__main__":
    called = {"CALLED": "dashboard.store"}
    runpy.run_module("dashboard.commands", called, run_name="__main__", alter_sys=True)
