// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// The data and functions that a caller provides so that a pipeline file can be checked.
package struct PipelineContext {
    /// The reason why a resource cannot be read, worded so that it can follow the resource's name.
    package struct ResourceFault: Error {
        /// The reason, in lower case without a full stop, such as `no such file`.
        package let message: String

        /// Makes a fault with a reason.
        package init(_ message: String) {
            self.message = message
        }
    }

    /// A function that reads a file that an option names; the path may be relative to the pipeline
    /// file.
    package typealias ResourceReader = (String) throws(ResourceFault) -> [UInt8]

    /// The analyzers that a pipeline may name.
    package var registry: AnalyzerRegistry
    /// The labels of the marks that the document readers add to texts.
    package var readerMarks: [String]
    /// The units into which the readers can divide files.
    package var units: [DocumentUnit]
    /// The readers of documents.
    package var readers: [ComponentDescription]
    /// The names of the encodings of texts.
    package var encodings: [String] = []
    /// The function that tells whether a label, such as `latin1`, names an encoding.
    package var knowsEncoding: (String) -> Bool = { _ in false }
    /// The report formats.
    package var reportFormats: [ComponentDescription]
    /// Whether paths are specified outside the file, so that `documents.paths` may be left out.
    package var hasPaths = false
    /// The function that returns the value of an environment variable, or nil if it is not set.
    package var environment: (String) -> String?
    /// The function that reads resources.
    package var readResource: ResourceReader
    /// The prefix of relative resource paths: a plug-in's folder, relative to the pipeline that
    /// uses the plug-in.
    package var resourceFolder = ""
    /// The source of plug-ins; nil if plug-ins are not supported.
    package var plugins: PluginSource?

    /// Makes a context.
    package init(
        registry: AnalyzerRegistry,
        readerMarks: [String] = [],
        units: [DocumentUnit] = DocumentUnit.allCases,
        readers: [ComponentDescription],
        reportFormats: [ComponentDescription],
        environment: @escaping (String) -> String?,
        readResource: @escaping ResourceReader
    ) {
        self.registry = registry
        self.readerMarks = readerMarks
        self.units = units
        self.readers = readers
        self.reportFormats = reportFormats
        self.environment = environment
        self.readResource = readResource
    }
}
