# SPDX-License-Identifier: Apache-2.0
"""NLTK downloads VADER's lexicon; the same one comes with vaderSentiment, and is read from there."""
import pathlib

import classes
import vaderSentiment
from nltk.sentiment.vader import SentimentIntensityAnalyzer

lexicon = pathlib.Path(vaderSentiment.__file__).parent / "vader_lexicon.txt"
analyzer = SentimentIntensityAnalyzer(lexicon_file=lexicon.as_uri())
classes.run(lambda text: analyzer.polarity_scores(text)["compound"])
