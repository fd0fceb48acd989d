using System;
using System.Formats.Tar;
using System.IO;
using System.IO.Compression;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace PSDockerTools.Acceptance;

/// <summary>Uploads images directly to the registry, so that the engine does not have the layers that a test pulls.</summary>
internal static class Registry
{
    private const string ManifestType = "application/vnd.docker.distribution.manifest.v2+json";
    private const string LayerType = "application/vnd.docker.image.rootfs.diff.tar.gzip";
    private const string OciManifestType = "application/vnd.oci.image.manifest.v1+json"; // the type that the containerd image store and Podman push
    private static readonly HttpClient s_http = new() { BaseAddress = new Uri($"http://{TestEnvironment.Registry}/v2/") };

    /// <summary>Publishes the registry's alpine image under another name with one additional, unique layer.</summary>
    /// <returns>The digest of the additional layer.</returns>
    public static async Task<string> PublishAsync(string repository)
    {
        JsonNode manifest = JsonNode.Parse(await GetAsync("alpine/manifests/latest"))!;
        JsonNode configuration = JsonNode.Parse(await GetAsync($"alpine/blobs/{manifest["config"]!["digest"]}"))!;
        manifest["mediaType"] = ManifestType;
        foreach (JsonNode? layer in manifest["layers"]!.AsArray())
        {
            layer!["mediaType"] = LayerType;
            await MountBlobAsync(repository, (string)layer["digest"]!);
        }

        byte[] tar = CreateTar(repository);
        byte[] compressed = Compress(tar);
        configuration["rootfs"]!["diff_ids"]!.AsArray().Add(Digest(tar));
        configuration["history"]!.AsArray().Add(new JsonObject { ["created_by"] = "a test" });
        byte[] config = Encoding.UTF8.GetBytes(configuration.ToJsonString());
        manifest["config"] = new JsonObject
        {
            ["mediaType"] = "application/vnd.docker.container.image.v1+json", ["size"] = config.Length, ["digest"] = await UploadAsync(repository, config),
        };
        string added = await UploadAsync(repository, compressed);
        manifest["layers"]!.AsArray().Add(new JsonObject
        {
            ["mediaType"] = LayerType, ["size"] = compressed.Length, ["digest"] = added,
        });
        StringContent body = new(manifest.ToJsonString());
        body.Headers.ContentType = new MediaTypeHeaderValue(ManifestType);
        (await s_http.PutAsync($"{repository}/manifests/latest", body)).EnsureSuccessStatusCode();
        return added;
    }

    /// <summary>Deletes a layer that the manifest still refers to.</summary>
    public static async Task DeleteLayerAsync(string repository, string layer) =>
        (await s_http.DeleteAsync($"{repository}/blobs/{layer}")).EnsureSuccessStatusCode();

    private static async Task<string> GetAsync(string path)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd($"{ManifestType}, {OciManifestType}");
        using HttpResponseMessage response = (await s_http.SendAsync(request)).EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task MountBlobAsync(string repository, string digest) =>
        (await s_http.PostAsync($"{repository}/blobs/uploads/?mount={digest}&from=alpine", null)).EnsureSuccessStatusCode();

    private static async Task<string> UploadAsync(string repository, byte[] blob)
    {
        using HttpResponseMessage upload = (await s_http.PostAsync($"{repository}/blobs/uploads/", null)).EnsureSuccessStatusCode();
        string digest = Digest(blob);
        ByteArrayContent body = new(blob);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        (await s_http.PutAsync($"{upload.Headers.Location}&digest={digest}", body)).EnsureSuccessStatusCode();
        return digest;
    }

    private static byte[] CreateTar(string text)
    {
        using MemoryStream tar = new();
        using (TarWriter writer = new(tar, leaveOpen: true))
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "published") { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
        }
        return tar.ToArray();
    }

    private static byte[] Compress(byte[] bytes)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Fastest)) { gzip.Write(bytes); }
        return compressed.ToArray();
    }

    private static string Digest(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
}
