"""Writes applications.json: programs with networks of keras.applications, and what Keras says of each.

    python test/inspect/applications.py            write the file
    python test/inspect/applications.py --check    fail if it differs from what the installed Keras says

Needs `pip install keras==3.15.1 jax`. Nothing is downloaded: files with weights are taken to load.
"""

import json
import math
import os
import pathlib
import sys
import warnings

os.environ.setdefault("KERAS_BACKEND", "jax")
import keras  # noqa: E402
from keras.src.backend.common import global_state  # noqa: E402
from keras.src.backend.common.stateless_scope import StatelessScope  # noqa: E402
from keras.src.utils import file_utils  # noqa: E402

warnings.simplefilter("ignore")
TARGET = pathlib.Path(__file__).with_suffix(".json")
NAMES = sorted(n for n in vars(keras.applications) if n[0].isupper())
KINDS = """ConvNeXtTiny DenseNet121 EfficientNetB0 EfficientNetV2B0 EfficientNetV2S InceptionResNetV2 InceptionV3 MobileNet
MobileNetV2 MobileNetV3Large MobileNetV3Small NASNetMobile ResNet50 ResNet50V2 VGG16 Xception""".split()
file_utils.get_file = lambda name, *_, **__: name
keras.Model.load_weights = lambda *_, **__: None

FROZEN = """import keras

base = keras.applications.{name}(include_top=False, input_shape=(160, 192, 3), pooling="avg")
base.trainable = False
model = keras.Sequential([base, keras.layers.Dropout(0.2), keras.layers.Dense(10, activation="softmax")])
"""
CALLED = """import keras

base = keras.applications.{name}(include_top=False, weights="imagenet")
inputs = keras.Input((180, 150, 3))
x = base(inputs, training=False)
x = keras.layers.GlobalAveragePooling2D()(x)
model = keras.Model(inputs, keras.layers.Dense(5)(x))
"""
# Branches of NASNet differ on sizes that it was not built for.
BUILT = CALLED.replace('weights="imagenet"', 'weights="imagenet", input_shape=(180, 150, 3)')
CONTINUED = """import keras

base = keras.applications.{name}(weights=None, include_top=False, input_shape=(130, 161, 1))
base.trainable = False
x = keras.layers.Flatten()(base.output)
model = keras.Model(base.input, keras.layers.Dense(3, activation="softmax")(x))
base.trainable = True
"""
WHOLE = """import keras

model = keras.applications.{name}(weights=None, classes=7, input_shape=(97, 128, 4))
"""
CALLS = """{name}(weights="image")
{name}(classes=10)
{name}(include_top=False, input_shape=(20, 224, 3))
{name}(include_top=False, input_shape=(224, 224, 1))
{name}(input_shape=(200, 300, 3))
{name}(weights=None, input_shape=(None, None, 3))
{name}(include_top=False, input_shape=(224, 3))
{name}(weights=None, include_top=False, input_shape=(96, None, 3))""".splitlines()
OTHERS = """MobileNet(alpha=0.3)
MobileNet(depth_multiplier=2)
MobileNet(alpha=0.25, include_top=False, input_shape=(128, 128, 3))
MobileNet(input_shape=(192, 192, 3))
MobileNetV2(alpha=1.2)
MobileNetV2(alpha=1.4, include_top=False, pooling="max")
MobileNetV2(alpha=0.35, weights=None, classes=3)
MobileNetV3Small(alpha=0.5)
MobileNetV3Small(minimalistic=True, input_shape=(64, 64, 3), include_top=False)
MobileNetV3Large(alpha=0.75, input_shape=(224, 224, 3))
EfficientNetV2B0(include_preprocessing=False, include_top=False)
ConvNeXtTiny(include_preprocessing=False, include_top=False, name="body")
NASNetMobile(input_shape=(None, None, 3), include_top=False)
VGG16(weights=None, input_shape=[64, 64, 3], include_top=False)
VGG16(input_shape=[224, 224, 3])
VGG16(weight=None)
VGG16(weights=None, include_top=False, pooling="average")
ResNet50(classes=1000, classifier_activation=None)
ResNet50(classifier_activation="relu")
VGG19(weights=None, input_shape=(48, 32, 3), classes=4)
ResNet50(include_top=False, input_tensor=keras.Input((100, 120, 3)))
ResNet50(include_top=False, input_tensor=keras.layers.Rescaling(1 / 255)(keras.Input((100, 120, 3))))""".splitlines()


def programs():
    for name in NAMES:
        yield f"{name} frozen under a head", FROZEN.format(name=name)
    for name in KINDS:
        called = BUILT if name.startswith("NASNet") else CALLED
        yield f"{name} called on other pictures", called.format(name=name)
        yield f"{name} continued", CONTINUED.format(name=name)
        yield f"{name} of one's own classes", WHOLE.format(name=name)
        for call in CALLS:
            yield call.format(name=name), f"import keras\n\nmodel = keras.applications.{call.format(name=name)}\n"
    for call in OTHERS:
        yield call, f"import keras\n\nmodel = keras.applications.{call}\n"


def sizes(weights):
    return sum(math.prod(w.shape) for w in weights)


def facts(program):
    # Not the whole session, which would take its time.
    global_state.set_global_attribute("object_name_uids", None)
    space = {}
    try:
        with StatelessScope(initialize_variables=False):
            exec(program, space)
    except Exception as error:
        return {"error": str(error).split(" 0x")[0]}
    model = space["model"]
    return {
        "name": model.name,
        "inputs": [list(t.shape) for t in model.inputs],
        "outputs": [list(t.shape) for t in model.outputs],
        "trainable": sizes(model.trainable_weights),
        "nonTrainable": sizes(model.non_trainable_weights),
        "last": model.layers[-1].name,
    }


def main():
    cases = []
    for title, program in programs():
        print(title, file=sys.stderr)
        cases.append({"title": title, "program": program, **facts(program)})
    body = ",\n".join("    " + json.dumps(case, ensure_ascii=False) for case in cases)
    written = f'{{\n"keras": "{keras.__version__}",\n"cases": [\n{body}\n]\n}}\n'
    if "--check" not in sys.argv:
        TARGET.write_text(written)
    elif TARGET.read_text() != written:
        sys.exit(f"stale: {TARGET.name}")


main()
