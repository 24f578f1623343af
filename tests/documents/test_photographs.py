"""Photos made ready for papers, as cameras, phones and other programs give them."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageCms

from dpdesk.documents.photographs import prepared
from tests.documents.photos import HUGE_PNG, animated, camera_photo, encoded, gradient


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def test_a_large_photo_becomes_as_large_as_paper_needs() -> None:
    photo = prepared(encoded(gradient(4000, 3000), "JPEG"))
    assert photo.media_type == "image/jpeg"
    assert opened(photo.data).size == (2000, 1500)


def test_a_small_photo_stays_as_large_as_it_is() -> None:
    assert opened(prepared(encoded(gradient(640, 480), "JPEG")).data).size == (640, 480)


def test_the_same_photo_gives_the_same_bytes() -> None:
    data = camera_photo(orientation=6)
    assert prepared(data) == prepared(data)


def test_where_and_when_it_was_taken_is_not_kept() -> None:
    data = camera_photo(orientation=1)
    assert b"Canon" in data
    photo = prepared(data)
    kept = opened(photo.data)
    assert not kept.getexif()
    assert set(kept.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert b"Canon" not in photo.data


@pytest.mark.parametrize(
    ("orientation", "corner"),
    [(1, (0, 0)), (2, (1, 0)), (3, (1, 1)), (4, (0, 1)), (5, (0, 0)), (6, (1, 0)), (7, (1, 1)), (8, (0, 1))],
)
def test_it_is_turned_as_the_camera_was(orientation: int, corner: tuple[int, int]) -> None:
    """The red corner is the upper left one of the file; EXIF says where on the photo that is."""
    photo = opened(prepared(camera_photo(orientation=orientation)).data).convert("RGB")
    assert (photo.width > photo.height) == (orientation < 5)
    place = corner[0] * (photo.width - 11) + 5, corner[1] * (photo.height - 11) + 5
    red, green, _ = photo.getpixel(place)  # type: ignore[misc]
    assert red > 180 > 90 > green


@pytest.mark.parametrize("share", [0.02, 0.5, 0.95])
def test_half_a_photo_is_refused(share: float) -> None:
    data = encoded(gradient(800, 600), "JPEG")
    with pytest.raises(ValueError, match=r"."):
        prepared(data[: int(len(data) * share)])


def test_what_is_too_small_is_told_and_what_is_far_too_large_refused() -> None:
    assert prepared(encoded(gradient(1, 1), "PNG")).is_tiny
    assert prepared(encoded(gradient(20, 4000), "JPEG")).is_tiny
    assert not prepared(encoded(gradient(64, 64), "JPEG")).is_tiny
    with pytest.raises(ValueError, match="far too large"):
        prepared(HUGE_PNG)


@pytest.mark.parametrize("mode", ["CMYK", "L"])
def test_jpegs_in_other_colours_become_plain(mode: str) -> None:
    kept = opened(prepared(encoded(gradient(300, 200).convert(mode), "JPEG")).data)
    assert kept.mode == ("L" if mode == "L" else "RGB")


def test_the_colours_of_a_profile_are_translated() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    data = encoded(gradient(300, 200), "JPEG", icc_profile=profile.tobytes())
    assert "icc_profile" not in opened(prepared(data).data).info  # that profile is for another kind of colours
    with_own = encoded(
        gradient(300, 200), "PNG", icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    )
    assert "icc_profile" not in opened(prepared(with_own).data).info


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "1", "I;16"])
def test_pngs_of_every_kind_are_shown_on_white(mode: str) -> None:
    image = Image.new("RGBA", (200, 100), (255, 0, 0, 0)) if mode == "RGBA" else Image.new(mode, (200, 100))
    kept = opened(prepared(encoded(image, "PNG")).data)
    assert kept.mode in ("RGB", "L")
    if mode == "RGBA":
        assert kept.convert("RGB").getpixel((5, 5)) == (255, 255, 255)


def test_an_animation_is_its_first_picture() -> None:
    kept = opened(prepared(animated()).data)
    assert getattr(kept, "n_frames", 1) == 1
    assert kept.convert("L").getpixel((5, 5)) == 0


def test_a_photo_in_a_png_becomes_lighter_and_a_drawing_stays_sharp() -> None:
    noise = Image.effect_noise((600, 400), 60).convert("RGB")
    assert prepared(encoded(noise, "PNG")).media_type == "image/jpeg"
    assert prepared(encoded(Image.new("RGB", (600, 400), "navy"), "PNG")).media_type == "image/png"


@pytest.mark.filterwarnings("ignore:.*EXIF data")
def test_a_broken_exif_does_not_matter() -> None:
    data = encoded(gradient(300, 200), "JPEG", exif=b"Exif\x00\x00II*\x00\xff\xff\xff\xff\xff\xff")
    assert opened(prepared(data).data).size == (300, 200)
