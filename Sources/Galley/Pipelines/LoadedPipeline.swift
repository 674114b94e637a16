// SPDX-License-Identifier: Apache-2.0

import GalleyPipelines
import GalleyRunner

/// A pipeline that was read and checked, with the place from which its paths are meant.
struct LoadedPipeline {
    /// The plan.
    let plan: Plan
    /// The file, for diagnostics that need the inputs.
    let source: PipelineSource
    /// The absolute folder from which paths and ids are written.
    let folder: String
    /// How reports name the pipeline.
    let name: String
    /// The path of the file; nil: it is built in.
    let path: String?
    /// Warnings, ready to be shown.
    let warnings: String
}
