"""``python -m autograder`` is the command line, and so is ``autograder``."""

import signal


def main() -> None:
    """Run the command line."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C while all of it is imported need not say where that was
    from autograder import cli  # noqa: PLC0415 - see above

    cli.main()


if __name__ == "__main__":
    main()
