package dev.seriatim.ui.compatibility;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** What the view remembers when it is closed, and from one session of the workbench to the next. */
final class ViewSettings {

	private static final String GROUPING = "grouping";
	private static final String INFORMATIONS = "informations";
	private static final String UNLINKED = "unlinked";
	private static final String PLAN = "plan";

	private final IDialogSettings section = DialogSettings.getOrCreateSection(
			PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ViewSettings.class)).getDialogSettings(), "CompatibilityView");

	Grouping grouping() {
		return Arrays.stream(Grouping.values()).filter(grouping -> grouping.name().equals(section.get(GROUPING))).findFirst().orElse(Grouping.PATCH);
	}

	void grouping(Grouping grouping) {
		section.put(GROUPING, grouping.name());
	}

	boolean informations() {
		return section.getBoolean(INFORMATIONS);
	}

	void informations(boolean shown) {
		section.put(INFORMATIONS, shown);
	}

	/** On until somebody switches it off. */
	boolean linked() {
		return !section.getBoolean(UNLINKED);
	}

	void linked(boolean linked) {
		section.put(UNLINKED, !linked);
	}

	/** The {@code .seriatim} file whose review was shown last; empty when it is gone. */
	Optional<IFile> plan() {
		String path = section.get(PLAN);
		return path == null || IPath.fromPortableString(path).segmentCount() < 2 ? Optional.empty()
				: Optional.of(ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(path))).filter(IFile::exists);
	}

	void plan(IFile plan) {
		section.put(PLAN, plan.getFullPath().toPortableString());
	}
}
