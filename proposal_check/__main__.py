"""`python -m proposal_check` is the command line."""

from proposal_check.cli import main

if __name__ == "__main__":
    main()
