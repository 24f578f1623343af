"""What a file tells about itself: title, author, language, day, and that it keeps PDF/A-2a and PDF/UA-1.

It is told twice, in the old way and as XMP, and both have to say the same (ISO 19005-2, 6.6.3).
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import date
from functools import cache
from xml.sax.saxutils import escape

from PIL import ImageCms

from dpdesk.documents.blocks import Paper
from dpdesk.documents.render.typesetting.pdf_objects import PACKED, PdfObjects
from dpdesk.documents.render.typesetting.pdf_syntax import one_line, reference, text_string

_PROGRAM = "DPDesk"
_PROFILE_DATE, _PROFILE_IDENTITY = slice(24, 36), slice(84, 100)
"""bytes of a colour profile's head (ICC.1, 7.2)"""
_SRGB_PUBLISHED = b"\x07\xcf\x00\x0a\x00\x12\x00\x00\x00\x00\x00\x00"
"""18 October 1999, as six numbers of two bytes"""

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{author}{subject}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{stamp}</xmp:CreateDate><xmp:ModifyDate>{stamp}</xmp:ModifyDate>
<xmp:CreatorTool>{program}</xmp:CreatorTool><pdf:Producer>{program}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
_AUTHOR = "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n"
_SUBJECT = '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:description>\n'


@dataclass(frozen=True, slots=True)
class Description:
    """What a file tells about itself."""

    title: str
    author: str
    subject: str
    language: str
    day: date

    @classmethod
    def of(cls, paper: Paper) -> Description:
        """Describe the file of a paper."""
        title, author, subject = map(one_line, (paper.title, paper.author, paper.subject))
        return cls(title, author, subject, paper.language, paper.day)

    def information(self) -> str:
        """Write it the old way, as a dictionary of PDF."""
        told = (("Title", self.title), ("Author", self.author), ("Subject", self.subject))
        named = "".join(f"/{name}{text_string(value)}" for name, value in told if value)
        stamp = f"(D:{self.day:%Y%m%d}000000Z)"
        return f"<<{named}/Creator({_PROGRAM})/Producer({_PROGRAM})/CreationDate{stamp}/ModDate{stamp}>>"

    def metadata(self) -> bytes:
        """Write it as XMP."""
        return _XMP.format(
            title=escape(self.title),
            author=_AUTHOR.format(escape(self.author)) if self.author else "",
            subject=_SUBJECT.format(escape(self.subject)) if self.subject else "",
            language=escape(self.language),
            stamp=f"{self.day.isoformat()}T00:00:00Z",
            program=_PROGRAM,
        ).encode()


def output_intent(objects: PdfObjects) -> str:
    """Write the colours that a screen's red, green and blue stand for, and give a reference to them."""
    profile = objects.add_stream(_srgb(), f"/N 3{PACKED}")
    intent = (
        f"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"
        f"/DestOutputProfile {reference(profile)}>>"
    )
    return reference(objects.add(intent))


@cache
def _srgb() -> bytes:
    """Give the profile of sRGB, compressed; the hour it was made at is no part of it."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_PROFILE_DATE] = _SRGB_PUBLISHED
    profile[_PROFILE_IDENTITY] = bytes(16)
    return zlib.compress(bytes(profile))
