# SPDX-License-Identifier: Apache-2.0
import pathlib
import sys
import tempfile

from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.filters import GopherRepetitionFilter
from datatrove.pipeline.readers import JsonlReader

if __name__ == "__main__":
    path = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as logs:
        executor = LocalPipelineExecutor(
            pipeline=[
                JsonlReader(
                    str(path.parent), glob_pattern=path.name, compression=None,
                    limit=int(sys.argv[2])),
                GopherRepetitionFilter(),
            ],
            tasks=1, workers=1, logging_dir=logs)
        print(executor.run().get_repr("datatrove"))
