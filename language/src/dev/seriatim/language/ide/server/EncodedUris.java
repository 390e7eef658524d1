package dev.seriatim.language.ide.server;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.ide.server.UriExtensions;

/** Names files to a client as the protocol wants it, without characters beyond ASCII; some clients compare the names as they are. */
public class EncodedUris extends UriExtensions {

	@Override
	public String toUriString(URI uri) {
		return uri.isFile() ? java.net.URI.create(super.toUriString(uri)).toASCIIString() : super.toUriString(uri);
	}
}
