"""DPDesk: invitations, attendance lists and summaries of exchange meetings between municipalities."""
