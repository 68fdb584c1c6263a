"""Rules of images, figures, formulae, players and embedded documents."""

from readmode.repair.rules.form import Defect, Rule

LAZY_IMAGE = Rule(
    "lazy-image",
    "1.1.1",
    "serious",
    "Images that a script would have loaded",
    "The true address, from a script's attribute, a set of sources, or a link around the image alone, takes the "
    "place of the placeholder.",
    '<p><img src="/blank.gif" data-src="/quay.jpg" alt="The quay under water."></p>',
)
LOST_IMAGE = Rule(
    "lost-image",
    "1.1.1",
    "moderate",
    "Images without an address",
    "An image that nothing can be loaded for goes.",
    "<p>The quay.<img alt='The quay.'></p>",
)
PLACEHOLDER_IMAGE = Rule(
    "placeholder-image",
    "1.1.1",
    "minor",
    "Images that hold another's place",
    "An empty or blurred image goes when the true one stands in the same box.",
    '<div><img src="data:image/svg+xml,%3Csvg/%3E" alt=""><img src="/quay.jpg" alt="The quay under water."></div>',
)
TRACKING_PIXEL = Rule(
    "tracking-pixel",
    "1.1.1",
    "minor",
    "Images that nobody can see",
    "Images of one or two pixels, which count readers, go.",
    '<p>The quay.<img src="/count.gif" width="1" height="1"></p>',
)
IMAGE_NAME = Rule(
    "image-name",
    "1.1.1",
    "critical",
    "Descriptions in the wrong place",
    "The author's own words, by ARIA or as a title, become the text alternative.",
    '<p><img src="/quay.jpg" title="The quay under water."></p>',
)
IMAGE_WORDS_ELSEWHERE = Rule(
    "image-words-elsewhere",
    "1.1.1",
    "critical",
    "Descriptions in the page's head",
    "What the page's metadata says of this very picture, by its address, becomes its text alternative. (The examples' "
    "page says of /lead.jpg: “The quay under water.”)",
    '<p><img src="/lead.jpg"></p>',
)
IMAGE_CAPTION = Rule(
    "image-caption",
    "1.1.1",
    "serious",
    "Captioned images without a description",
    "The caption names the image by reference, without becoming its description; the defect stays reported.",
    '<figure><img src="/quay.jpg"><figcaption>The quay on Monday.</figcaption></figure>',
)
IMAGE_DECORATIVE = Rule(
    "image-decorative",
    "1.1.1",
    "moderate",
    "Images that their author calls decorative",
    "An author's word for it, by role or hidden from screen readers, becomes an empty text alternative.",
    '<p>The quay. <img src="/wave.png" role="presentation"></p>',
)
FIGURE_CAPTION = Rule(
    "figure-caption",
    "1.3.1",
    "moderate",
    "Captions that are not tied to their picture",
    "A picture and the text next to it that the page calls its caption become a figure with a caption.",
    '<div><img src="/quay.jpg" alt="Water over the quay."><p class="photo-caption">The quay on Monday.</p></div>',
)
STRAY_CAPTION = Rule(
    "stray-caption",
    "1.3.1",
    "minor",
    "Captions of no figure",
    "A caption that is no figure's, or a figure's second, becomes a paragraph.",
    "<div><figcaption>The quay on Monday.</figcaption></div>",
)
FIGURE_CONTENT = Rule(
    "figure-content",
    "1.3.1",
    "minor",
    "Content around a figure's caption",
    "A caption is the first or the last part of its figure: what stands on the side of it that has no picture leaves "
    "the figure, and stands beside it.",
    '<figure><img src="/quay.jpg" alt="Water over it."><figcaption>The quay.</figcaption><p>See the map.</p></figure>',
)
GALLERY = Rule(
    "gallery",
    "1.3.1",
    "minor",
    "Pictures in a row",
    "Four pictures or more between which nothing stands become a list of figures, which says how many there are, and "
    "can be passed by.",
    "".join(f'<img src="/{part}.jpg" alt="The {part}.">' for part in ("bow", "stern", "mast", "hold")),
)
LOST_DRAWING = Rule(
    "lost-drawing",
    "1.1.1",
    "moderate",
    "Drawings in code",
    "Drawings do not go out; the report holds their name.",
    '<p>The quay.</p><svg aria-label="Heights of water"></svg>',
)
DRAWING_AS_TEXT = Rule(
    "drawing-as-text",
    "2.4.4",
    "serious",
    "Links that show only a drawing",
    "The drawing's own name takes its place.",
    '<p><a href="https://example.org/tides"><svg><title>Tides</title></svg></a></p>',
)
FORMULA_NAME = Rule(
    "formula-name",
    "1.1.1",
    "serious",
    "Formulae without a text alternative",
    "The formula's own TeX source becomes its alternative text.",
    "<p><math><semantics><mi>h</mi><annotation encoding='application/x-tex'>h</annotation></semantics></math></p>",
)
FORMULA_SOURCE = Rule(
    "formula-source",
    "1.1.1",
    "serious",
    "Formulae that are only drawn",
    "A picture or drawing of a formula is named by the TeX source that the page keeps with it; where it keeps MathML, "
    "that takes its place.",
    '<p><span data-latex="h^2"><i>h</i><sup>2</sup></span></p>',
)
FORMULA_TWICE = Rule(
    "formula-twice",
    "1.3.1",
    "serious",
    "Formulae for the eye and for the ear",
    "Of a formula and the drawing of it beside, the formula stays.",
    '<p><span><math alttext="h"><mi>h</mi></math></span><span aria-hidden="true">h</span></p>',
)
FORMULA_AS_SOURCE = Rule(
    "formula-as-source",
    "1.1.1",
    "serious",
    "Formulae that a script would have drawn",
    "The TeX source that the script would have read stands in the formula's place, as code.",
    '<p>The height is <script type="math/tex">h^2</script>.</p>',
)
EMBED_AS_LINK = Rule(
    "embed-as-link",
    "4.1.2",
    "serious",
    "Embedded documents",
    "A link with a name takes the place of a frame or plug-in: a reading runs nobody else's code.",
    '<iframe src="https://video.example.org/embed/5" title="High water"></iframe><p>The quay.</p>',
)
HIDDEN_EMBED = Rule(
    "hidden-embed",
    "4.1.2",
    "minor",
    "Frames that nobody can see",
    "Frames without an address or a size go.",
    '<iframe src="https://count.example.org/" width="1" height="1"></iframe><p>The quay.</p>',
)
MEDIA_CONTROLS = Rule(
    "media-controls",
    "1.4.2",
    "serious",
    "Players that start by themselves or have no controls",
    "Every player gets the browser's controls, and none starts by itself.",
    '<video src="/quay.mp4" autoplay></video><p>The quay.</p>',
)
LOST_MEDIA = Rule(
    "lost-media",
    "1.1.1",
    "moderate",
    "Players without an address",
    "A player that a script would have filled goes.",
    "<video></video><p>The quay.</p>",
)
IMAGE_ALT = Defect(
    "image-alt",
    "1.1.1",
    "critical",
    "An image without a description",
    "The image has no description, so people who do not see it do not know what it shows.",
    "Describe the image in its alt attribute; leave the attribute empty if the image only decorates.",
    '<p><img src="/IMG_2045.jpg" alt="IMG_2045.jpg"></p>',
)
FORMULA_LEFT = Defect(
    "formula-left-as-source",
    "1.1.1",
    "serious",
    "Formulae that are only given as TeX",
    "The page gives the formula only as TeX source, which few can follow when it is read out.",
    "Let the page hold the formula as MathML, too.",
    '<p>The height is <script type="math/tex">h^2</script>.</p>',
)
IMAGE_OF_TEXT = Defect(
    "image-of-text",
    "1.4.5",
    "minor",
    "A very wide image, which may be words",
    "The image is as wide and low as a line of words. If it shows words, nobody can set their size or colour.",
    "If the image shows words, write them as text; if it shows a logo, nothing has to be done.",
    '<p><img src="/banner.png" alt="Tides of the year" width="900" height="90"></p>',
)
REDUNDANT_ALT = Defect(
    "image-redundant-alt",
    "best-practice",
    "minor",
    "A description that repeats the words beside it",
    "The image's description says the same as its caption, or as the link that it is in or before, so a screen reader "
    "says it twice, and what the image shows stays unsaid.",
    "Describe what the image shows; where the words beside it say all, leave its alt attribute empty.",
    '<figure><img src="/quay.jpg" alt="The quay on Monday."><figcaption>The quay on Monday.</figcaption></figure>',
)
MEDIA_CAPTIONS = Defect(
    "video-caption",
    "1.2.2",
    "critical",
    "A video without captions",
    "The video has no captions, so people who do not hear it do not know what is said.",
    "Add a captions track, or a transcript beside the video.",
    '<video src="/quay.mp4" controls></video><p>The quay.</p>',
)
AUDIO_TRANSCRIPT = Defect(
    "audio-transcript",
    "1.2.1",
    "serious",
    "A recording without captions",
    "Nothing says in text what the recording says, as far as its markup tells, so people who do not hear it miss it.",
    "Offer a transcript beside the player, if there is none.",
    '<audio src="/bells.mp3" controls></audio><p>The bells.</p>',
)
FRAME_TITLE = Defect(
    "frame-title",
    "4.1.2",
    "serious",
    "Embedded content without a title",
    "The embedded content has no title, so nobody can tell from its name what it is.",
    "Give the frame a title that says what it shows.",
    '<iframe src="https://video.example.org/embed/5"></iframe><p>The quay.</p>',
)

RULES = (
    LAZY_IMAGE,
    LOST_IMAGE,
    PLACEHOLDER_IMAGE,
    TRACKING_PIXEL,
    IMAGE_NAME,
    IMAGE_WORDS_ELSEWHERE,
    IMAGE_CAPTION,
    IMAGE_DECORATIVE,
    FIGURE_CAPTION,
    STRAY_CAPTION,
    FIGURE_CONTENT,
    GALLERY,
    LOST_DRAWING,
    DRAWING_AS_TEXT,
    FORMULA_NAME,
    FORMULA_SOURCE,
    FORMULA_AS_SOURCE,
    FORMULA_TWICE,
    EMBED_AS_LINK,
    HIDDEN_EMBED,
    MEDIA_CONTROLS,
    LOST_MEDIA,
)
DEFECTS = (IMAGE_ALT, IMAGE_OF_TEXT, FORMULA_LEFT, REDUNDANT_ALT, MEDIA_CAPTIONS, AUDIO_TRANSCRIPT, FRAME_TITLE)
