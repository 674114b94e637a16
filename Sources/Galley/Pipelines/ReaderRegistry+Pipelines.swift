// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyReaders

extension ReaderRegistry {
    /// The readers as a pipeline's check needs them.
    ///
    /// The versions of built-in readers are not stated, because they belong to the version of
    /// Galley.
    var descriptions: [ComponentDescription] {
        entries.map { entry in
            ComponentDescription(
                name: entry.info.id, version: entry.isBuiltIn ? nil : entry.info.version,
                options: entry.component.options
            ) { options, reader throws(OptionFault) in
                _ = try entry.component.configured(options, resources: reader)
            }
        }
    }

    /// Returns all readers, with the options that a pipeline sets.
    ///
    /// - Throws: `GalleyError` if an option is faulty, which the check of the pipeline excludes.
    func configured(_ items: [ComponentItem]) throws(GalleyError) -> ConfiguredReaders {
        let resources = items.flatMap(\.resources)
        return try GalleyError.converting {
            try configured { id in
                items.first { $0.name == id }?.options ?? [:]
            } resources: { name throws(OptionFault) in
                try resources.named(name)
            }
        }
    }
}

extension ConfiguredReaders {
    /// Returns these readers and the programs of a pipeline, which come first for their endings.
    ///
    /// - Parameter folder: the absolute folder in which the programs run.
    func adding(_ programs: [ReaderProgram], folder: String) -> ConfiguredReaders {
        ConfiguredReaders(
            all: all
                + programs.map { program in
                    var call = ProgramCall(program.command)
                    call.folder = folder
                    if let seconds = program.timeLimit {
                        call.time = .milliseconds(Int64(seconds * 1000))
                    }
                    call.memory = program.maxMemory ?? call.memory
                    return ConfiguredReader(
                        info: ProgramReader.info(endings: program.endings),
                        reader: ProgramReader(call))
                })
    }
}
