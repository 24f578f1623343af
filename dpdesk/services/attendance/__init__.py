"""Who was there: at the door, from the signed sheet, with its scans."""
