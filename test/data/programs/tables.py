import numpy as np
import pandas as pd
from sklearn.datasets import load_breast_cancer, load_diabetes, load_digits, load_iris, load_wine
from sklearn.datasets import make_blobs, make_circles, make_classification, make_moons, make_regression
from sklearn.decomposition import PCA
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelBinarizer, LabelEncoder, MaxAbsScaler, MinMaxScaler, OneHotEncoder, RobustScaler
from sklearn.preprocessing import StandardScaler
from sklearn.utils import shuffle

iris = load_iris()
x, y = iris.data, iris["target"]
wine, kinds = load_wine(return_X_y=True)
cancer, answers = load_breast_cancer(return_X_y=True)
sugar, level = load_diabetes(return_X_y=True)
digits, numbers = load_digits(return_X_y=True)
x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.2)
a, b = train_test_split(wine)
c, d = train_test_split(wine, test_size=30, shuffle=False)
e, f = train_test_split(wine, train_size=0.5)
scaler = StandardScaler()
x_scaled = scaler.fit_transform(x_train)
x_held = scaler.transform(x_test)
between = MinMaxScaler().fit_transform(wine)
around = MinMaxScaler(feature_range=(-1, 1)).fit_transform(wine)
robust = RobustScaler().fit_transform(wine)
largest = MaxAbsScaler().fit(wine).transform(wine)
encoded = LabelEncoder().fit_transform(["a", "b", "a"])
renumbered = LabelEncoder().fit_transform(y)
binary = LabelBinarizer().fit_transform(y)
vectors = OneHotEncoder(sparse_output=False).fit_transform(y.reshape(-1, 1))
reduced = PCA(n_components=2).fit_transform(x)
moons, sides = make_moons(n_samples=200, noise=0.1)
rings, insides = make_circles(150)
blobs, centres = make_blobs(n_samples=120, centers=4, n_features=3)
made, targets = make_classification(n_samples=500, n_features=10, n_classes=3, n_informative=5)
line, values = make_regression(n_samples=80, n_features=6)
x_mixed, y_mixed = shuffle(x, y)
frame = pd.DataFrame({"a": [1, 2, 3], "b": [4, 5, 6], "y": [0, 1, 0]})
features = frame[["a", "b"]]
target = frame["y"]
matrix = frame.values
rest = frame.drop(columns=["y"])
others = frame.drop("a", axis=1)
copied = frame.copy()
popped = copied.pop("y")
left = copied.to_numpy()
read = pd.read_csv("table.csv")
ab = read[["a", "b"]].values
named = pd.read_csv("table.csv", names=["a", "b", "y"], header=0)
without = named.drop("y", axis=1)
frame_train, frame_test = train_test_split(frame, test_size=1)
