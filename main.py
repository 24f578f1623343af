import sys

from dpdesk.app import main

if __name__ == "__main__":  # a child process that makes papers imports this file under another name
    sys.exit(main())
