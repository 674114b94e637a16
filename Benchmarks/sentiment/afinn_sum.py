# SPDX-License-Identifier: Apache-2.0
import classes
from afinn import Afinn

classes.run(Afinn().score)
