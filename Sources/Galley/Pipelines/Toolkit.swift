// SPDX-License-Identifier: Apache-2.0

import GalleyAnalyzers
public import GalleyCore
public import GalleyJSON
import GalleyPipelines
public import GalleyReaders
public import GalleyReports
import GalleyRunner

/// The analyzers, readers, formats and plug-ins that pipelines can use.
///
/// `Toolkit()` contains the built-in ones. A toolkit is a value that is passed to pipelines;
/// there is no global list.
public struct Toolkit: Sendable {
    /// The built-in analyzers, and those that were added.
    private(set) var registry: AnalyzerRegistry
    /// The built-in formats, and those that were added.
    private(set) var formats: FormatRegistry
    /// The built-in readers, and those that were added.
    private(set) var readers: ReaderRegistry
    /// The loader of plug-ins.
    private(set) var plugins = PluginLoader()
    /// The absolute working directory.
    let folder: String
    /// A function that is called, in any task, with the last lines that a plug-in wrote to standard
    /// error before it failed, as complete lines with the name of the plug-in before each; nil if
    /// nobody reads them.
    ///
    /// Set it before `withPlugins` loads plug-ins. The failures of a run state the reasons even if
    /// there is no such function.
    public var pluginLog: (@Sendable (String) -> Void)?

    /// Makes a toolkit of the built-in analyzers, readers and formats, and further ones.
    ///
    /// - Parameters:
    ///   - analyzers: the types of further analyzers.
    ///   - readers: the types of further readers.
    ///   - formats: the types of further formats, each a `ReportFormat` or a `FindingFormat`.
    /// - Throws: `GalleyError` if two analyzers, readers or formats have the same name, if two
    ///   readers claim the same ending, or if there is no working directory.
    public init(
        analyzers: [any Analyzer.Type] = [], readers: [any DocumentReader.Type] = [],
        formats: [any Format.Type] = []
    ) throws(GalleyError) {
        registry = try GalleyError.converting {
            var registry = try BuiltInAnalyzers.registry()
            for type in analyzers { try registry.register(type) }
            return registry
        }
        self.readers = try GalleyError.converting {
            var registry = ReaderRegistry.builtIn
            for type in readers { try registry.register(type) }
            return registry
        }
        self.formats = try GalleyError.converting {
            var registry = FormatRegistry.builtIn
            for type in formats {
                try registry.register(type, reserved: FormatRegistry.otherNames)
            }
            return registry
        }
        guard let folder = Folder.current else { throw GalleyError("\(RunError.noWorkingFolder)") }
        self.folder = folder
    }

    /// Returns a toolkit that a caller gave, or one of the built-in analyzers.
    static func standard(or toolkit: Toolkit?) throws(GalleyError) -> Toolkit {
        if let toolkit { return toolkit }
        return try Toolkit()
    }

    /// The descriptions of all analyzers, those of plug-ins included, sorted by id.
    ///
    /// If a plug-in's analyzer has the id of another analyzer, only the other one is included;
    /// `components` throws an error for it.
    public var analyzers: [AnalyzerInfo] { withUsablePlugins.registry.entries.map(\.info) }

    /// The JSON Schema of pipeline files that use these analyzers, for editors.
    public var pipelineSchema: JSONValue {
        PipelineSchema(withUsablePlugins.descriptiveContext).document
    }

    /// Returns a toolkit that may also use plug-ins.
    ///
    /// If a plug-in is a program, a write to a closed pipe no longer ends this process (`SIGPIPE` is
    /// ignored unless the process handles it), because a plug-in may end at any time.
    ///
    /// - Parameters:
    ///   - paths: the paths of programs, libraries and YAML files whose analyzers are added. They
    ///     replace those of an earlier call.
    ///   - allowsPlugins: whether pipelines may name further programs and libraries, which then run
    ///     with the rights of this process.
    /// - Throws: `GalleyError` if a plug-in cannot be used.
    public func withPlugins(
        _ paths: [String], allowsPlugins: Bool = false
    ) throws(GalleyError) -> Toolkit {
        var toolkit = self
        toolkit.plugins = try GalleyError.converting {
            try PluginLoader(paths, self, allowsPlugins: allowsPlugins)
        }
        return toolkit
    }

    /// Returns this toolkit after registering an analyzer type, unless the type is registered.
    ///
    /// - Throws: `RegistryError` if another analyzer has the same id.
    func registering(_ type: any Analyzer.Type) throws -> Toolkit {
        let entry = AnalyzerRegistry.entry(of: type)
        if registry[entry.info.id]?.origin == entry.origin { return self }
        return try registering([entry])
    }

    /// Returns this toolkit with more analyzers.
    ///
    /// - Throws: `RegistryError` if an id is already used.
    func registering(_ entries: [AnalyzerEntry]) throws -> Toolkit {
        var context = self
        for entry in entries { try context.registry.register(entry) }
        return context
    }

    /// Returns this toolkit after registering the analyzers of its plug-ins.
    ///
    /// - Throws: `GalleyError` if an id is already used.
    func withRegisteredPlugins() throws(GalleyError) -> Toolkit {
        try GalleyError.converting { try registering(plugins.named) }
    }

    /// This toolkit after registering the analyzers of its plug-ins whose ids are not used yet.
    private var withUsablePlugins: Toolkit {
        var toolkit = self
        for entry in plugins.named { try? toolkit.registry.register(entry) }
        return toolkit
    }

    /// Makes the context for checking a pipeline.
    ///
    /// - Parameters:
    ///   - hasPaths: whether the command line names the inputs.
    ///   - read: reads a file that an analyzer's option names.
    func pipelineContext(
        hasPaths: Bool = false,
        read: @escaping PipelineContext.ResourceReader
    ) -> PipelineContext {
        PipelineContext(
            of: registry, readers, formats, hasPaths: hasPaths, read: read)
    }

    /// A context without access to files, for the schema and for templates.
    var descriptiveContext: PipelineContext {
        pipelineContext { _ throws(PipelineContext.ResourceFault) in
            throw PipelineContext.ResourceFault("no file is read here")
        }
    }
}

extension Toolkit {
    /// Makes a format by its name, as `--format` does.
    ///
    /// - Parameters:
    ///   - name: the name of a format of this toolkit, or `records` or `sqlite`.
    ///   - options: the options whose values differ from the defaults; options that name files
    ///     cannot be set.
    ///   - style: the width and the colours of the format for terminals.
    /// - Throws: `GalleyError` if there is no such format, if an option is wrong, or if the format
    ///   needs SQLite and SQLite is not installed.
    public func format(
        named name: String, options: JSONObject = [:], style: TerminalStyle = TerminalStyle()
    ) throws(GalleyError) -> OutputFormat {
        var item = ComponentItem(name: name)
        item.options = options
        return try GalleyError.converting { try OutputFormat(item, in: formats, style) }
    }
}

extension PipelineContext {
    /// Makes a context with the tool's formats, the process's environment and a registry's
    /// analyzers.
    ///
    /// - Parameters:
    ///   - registry: the analyzers.
    ///   - readers: the readers of documents.
    ///   - formats: the formats of reports.
    ///   - hasPaths: whether the pipeline may omit the paths of inputs.
    ///   - read: reads a file that an analyzer's option names.
    init(
        of registry: AnalyzerRegistry, _ readers: ReaderRegistry = .builtIn,
        _ formats: FormatRegistry = .builtIn, hasPaths: Bool,
        read: @escaping PipelineContext.ResourceReader
    ) {
        self.init(
            registry: registry, readerMarks: readers.entries.flatMap(\.info.marks),
            readers: readers.descriptions,
            reportFormats: formats.descriptions, environment: ProcessEnvironment.value,
            readResource: read)
        self.hasPaths = hasPaths
        encodings = TextEncoding.names
        knowsEncoding = { TextEncoding(label: $0) != nil }
    }
}
