package dev.seriatim.ui.navigation;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IEncodedStorage;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IStorageEditorInput;

import dev.seriatim.language.contracts.Era;

/** A shipped contract as a text to read. Two of the same contract are equal, so that it has one editor. */
record ShippedInput(Era era) implements IStorageEditorInput, IEncodedStorage {

	@Override
	public IEncodedStorage getStorage() {
		return this;
	}

	@Override
	public String getName() {
		return era.fileName();
	}

	@Override
	public String getToolTipText() {
		return Messages.bind(Messages.ShippedInput_tooltip, era.fileName());
	}

	@Override
	public InputStream getContents() {
		return new ByteArrayInputStream(era.text().getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public String getCharset() {
		return StandardCharsets.UTF_8.name();
	}

	@Override
	public IPath getFullPath() {
		return null;
	}

	@Override
	public boolean isReadOnly() {
		return true;
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return null;
	}

	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return type.isInstance(this) ? type.cast(this) : null;
	}
}
