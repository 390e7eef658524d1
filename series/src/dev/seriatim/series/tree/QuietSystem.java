package dev.seriatim.series.tree;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit from doing more than reading while it opens a repository. Otherwise it starts the git command to look for the
 * configuration of the machine, and finds out how exact the file times of the disk are by writing probe files into the repository
 * for some seconds, which it then notes in the user's home.
 */
final class QuietSystem extends SystemReader.Delegate {

	/** The coarsest that file systems have (FAT): safe for all others. */
	private static final long RESOLUTION_SECONDS = 2;

	private QuietSystem(SystemReader usual) {
		super(usual);
	}

	static synchronized Repository open(RepositoryBuilder builder, Path folder) throws IOException {
		SystemReader usual = SystemReader.getInstance();
		SystemReader.setInstance(new QuietSystem(usual));
		try {
			// Asked once for each disk, and remembered by JGit for as long as the program runs.
			FS.FileStoreAttributes.get(folder);
			Repository repository = builder.build();
			// The first look at a pack reads the configuration once more.
			repository.getObjectDatabase().has(ObjectId.zeroId());
			return repository;
		} finally {
			SystemReader.setInstance(usual);
		}
	}

	@Override
	public FileBasedConfig openSystemConfig(Config parent, FS fileSystem) {
		return new FileBasedConfig(parent, null, fileSystem) {
			@Override
			public void load() {
				// stays empty
			}

			@Override
			public boolean isOutdated() {
				return false;
			}
		};
	}

	@Override
	public StoredConfig getUserConfig() throws ConfigInvalidException, IOException {
		return new KnownResolution(super.getUserConfig());
	}

	/** The user's configuration with an answer to the question about file times. */
	private static final class KnownResolution extends StoredConfig {

		KnownResolution(StoredConfig user) {
			super(user);
		}

		@Override
		public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
			boolean asked = ConfigConstants.CONFIG_FILESYSTEM_SECTION.equals(section)
					&& ConfigConstants.CONFIG_KEY_TIMESTAMP_RESOLUTION.equals(name);
			return asked ? unit.convert(RESOLUTION_SECONDS, TimeUnit.SECONDS)
					: super.getTimeUnit(section, subsection, name, otherwise, unit);
		}

		@Override
		public void load() {
			// only answers
		}

		@Override
		public void save() {
			// only answers
		}
	}
}
