import sys

from dpdesk.app import main

sys.exit(main())
